package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.platform.money.Money;

/** The work on orders, in the published language. */
sealed interface WorkV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, WorkEvent event) {
        return switch (event) {
            case WorkEvent.StageStarted e -> new Stage(head, e.stage());
            case WorkEvent.StageCompleted e -> new Stage(head, e.stage());
            case WorkEvent.StageReturned e -> new Stage(head, e.stage());
            case WorkEvent.OrderMigrated e ->
                    new Migrated(head, e.templateKey(), e.templateVersion());
            case WorkEvent.QualityCheckSubmitted _ -> new Plain(head);
            case WorkEvent.QualityFailed e -> new Stage(head, e.stage());
            case WorkEvent.OrderReady e -> new Ready(head, e.total(), e.balanceDue());
        };
    }

    record Migrated(@JsonUnwrapped Head head, String templateKey, int templateVersion)
            implements WorkV1 {}

    record Ready(@JsonUnwrapped Head head, Money total, Money balanceDue) implements WorkV1 {}
}
