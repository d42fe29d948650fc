package io.servicecard.order.work.messaging;

import io.servicecard.order.work.application.OrderEvents;
import io.servicecard.order.work.domain.EndEvent;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.IntakeEvent;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.OfferEvent;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.StaffingEvent;
import io.servicecard.order.work.domain.WaitEvent;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Our words become the published language, once, here. */
@ApplicationScoped
class OutboxOrderEvents implements OrderEvents {
    private final Outbox outbox;

    OutboxOrderEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(OrderEvent event) {
        outbox.append(event.name(), event.head().orderId(), payload(event));
    }

    private static OrderEventV1 payload(OrderEvent event) {
        var head = OrderEventV1.Head.of(event.head());
        return switch (event) {
            case IntakeEvent e -> IntakeV1.of(head, e);
            case WorkEvent e -> WorkV1.of(head, e);
            case WaitEvent e -> WaitV1.of(head, e);
            case RecordEvent e -> RecordV1.of(head, e);
            case OfferEvent e -> OfferV1.of(head, e);
            case StaffingEvent e -> StaffingV1.of(head, e);
            case MoneyEvent e -> MoneyV1.of(head, e);
            case HandOverEvent e -> HandOverV1.of(head, e);
            case EndEvent e -> EndV1.of(head, e);
        };
    }
}
