package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.FollowUp;
import io.servicecard.order.work.domain.FollowUpKind;
import io.servicecard.order.work.domain.IntakeEvent;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Taking orders on, in the published language. */
sealed interface IntakeV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.OrderPlaced e ->
                    new Placed(
                            head,
                            e.templateKey(),
                            e.templateVersion(),
                            e.total(),
                            e.followUp().map(FollowUp::parentId).orElse(null),
                            e.followUp().map(FollowUp::kind).orElse(null));
            case IntakeEvent.OrderAccepted e -> new Accepted(head, e.readyBy());
            case IntakeEvent.OrderRejected _ -> new Plain(head);
        };
    }

    record Placed(
            @JsonUnwrapped Head head,
            String templateKey,
            int templateVersion,
            Money total,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID parentOrderId,
            @JsonInclude(JsonInclude.Include.NON_NULL) FollowUpKind followUp)
            implements IntakeV1 {}

    record Accepted(@JsonUnwrapped Head head, Instant readyBy) implements IntakeV1 {}
}
