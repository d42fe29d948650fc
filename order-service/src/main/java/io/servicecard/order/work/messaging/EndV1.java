package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.EndEvent;
import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.UUID;

/** Ending orders, in the published language. */
sealed interface EndV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, EndEvent event) {
        return switch (event) {
            case EndEvent.CancellationRequested e ->
                    new CancellationRequested(head, e.proposedFee());
            case EndEvent.CancellationRefused _ -> new Plain(head);
            case EndEvent.OrderCancelled e -> new Cancelled(head, e.holdIds(), e.fee());
        };
    }

    record CancellationRequested(@JsonUnwrapped Head head, Money proposedFee) implements EndV1 {}

    record Cancelled(@JsonUnwrapped Head head, List<UUID> holdIds, Money fee) implements EndV1 {}
}
