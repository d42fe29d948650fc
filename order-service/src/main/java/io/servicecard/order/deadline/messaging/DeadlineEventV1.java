package io.servicecard.order.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.servicecard.order.deadline.domain.ClockEvent;
import io.servicecard.order.deadline.domain.DeadlineMetric;
import io.servicecard.platform.security.Roles;
import java.time.Instant;
import java.util.UUID;

/** The published language of deadlines, version 1; its schemas are in contracts/events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineEventV1(
        UUID clockId,
        long version,
        UUID orderId,
        String orderNumber,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        long orderVersion,
        DeadlineMetric metric,
        long targetMinutes,
        Integer percent,
        Instant dueAt,
        Instant occurredAt,
        String actorRole) {
    static DeadlineEventV1 of(ClockEvent event, long orderVersion) {
        var head = event.head();
        return new DeadlineEventV1(
                head.clockId(),
                head.version(),
                head.order().orderId(),
                head.order().number(),
                head.order().customerId(),
                head.order().cardId(),
                head.order().branchId(),
                orderVersion,
                head.metric(),
                head.target().toMinutes(),
                percent(event),
                head.dueAt(),
                head.at(),
                Roles.SERVICE);
    }

    private static Integer percent(ClockEvent event) {
        return switch (event) {
            case ClockEvent.AtRisk e -> e.percent();
            case ClockEvent.Breached e -> e.percent();
            case ClockEvent.Met e -> null;
        };
    }
}
