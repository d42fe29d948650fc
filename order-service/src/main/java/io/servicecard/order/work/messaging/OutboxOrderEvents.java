package io.servicecard.order.work.messaging;

import io.servicecard.order.work.application.OrderEvents;
import io.servicecard.order.work.domain.OrderEvent;
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
        var head = OrderEventV1.Head.of(event.head());
        var plain = new OrderEventV1.Plain(head);
        switch (event) {
            case OrderEvent.Placed e ->
                    append(
                            "OrderPlaced",
                            head,
                            new OrderEventV1.Placed(
                                    head, e.templateKey(), e.templateVersion(), e.total()));
            case OrderEvent.Accepted e ->
                    append("OrderAccepted", head, new OrderEventV1.Accepted(head, e.readyBy()));
            case OrderEvent.Rejected e -> append("OrderRejected", head, plain);
            case OrderEvent.StageStarted e ->
                    append("StageStarted", head, new OrderEventV1.Stage(head, e.stage()));
            case OrderEvent.StageCompleted e ->
                    append("StageCompleted", head, new OrderEventV1.Stage(head, e.stage()));
            case OrderEvent.QualityCheckSubmitted e -> append("QualityCheckSubmitted", head, plain);
            case OrderEvent.QualityFailed e -> append("QualityFailed", head, plain);
            case OrderEvent.Ready e ->
                    append(
                            "OrderReady",
                            head,
                            new OrderEventV1.Ready(head, e.total(), e.balanceDue()));
            case OrderEvent.PointsPaymentRequested e ->
                    append(
                            "PointsPaymentRequested",
                            head,
                            new OrderEventV1.PointsRequested(
                                    head, e.paymentId(), e.points(), e.balanceDue()));
            case OrderEvent.PaymentRecorded e ->
                    append(
                            "PaymentRecorded",
                            head,
                            new OrderEventV1.Paid(head, e.paymentId(), e.method(), e.amount()));
            case OrderEvent.PaymentVoided e ->
                    append(
                            "PaymentVoided",
                            head,
                            new OrderEventV1.Paid(head, e.paymentId(), e.method(), e.amount()));
            case OrderEvent.HandedOver e ->
                    append(
                            "OrderHandedOver",
                            head,
                            new OrderEventV1.HandedOver(head, e.settlement()));
            case OrderEvent.Cancelled e ->
                    append("OrderCancelled", head, new OrderEventV1.Cancelled(head, e.holdIds()));
        }
    }

    private void append(String name, OrderEventV1.Head head, OrderEventV1 payload) {
        outbox.append(name, head.orderId(), payload);
    }
}
