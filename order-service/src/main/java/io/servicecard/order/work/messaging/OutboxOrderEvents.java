package io.servicecard.order.work.messaging;

import io.servicecard.order.work.application.OrderEvents;
import io.servicecard.order.work.domain.FollowUp;
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
        outbox.append(event.name(), event.head().orderId(), payload(event));
    }

    private static OrderEventV1 payload(OrderEvent event) {
        var head = OrderEventV1.Head.of(event.head());
        return switch (event) {
            case OrderEvent.Placed e ->
                    new OrderEventV1.Placed(
                            head,
                            e.templateKey(),
                            e.templateVersion(),
                            e.total(),
                            e.followUp().map(FollowUp::parentId).orElse(null),
                            e.followUp().map(FollowUp::kind).orElse(null));
            case OrderEvent.Accepted e -> new OrderEventV1.Accepted(head, e.readyBy());
            case OrderEvent.Rejected e -> new OrderEventV1.Plain(head);
            case OrderEvent.StageStarted e -> new OrderEventV1.Stage(head, e.stage());
            case OrderEvent.StageCompleted e -> new OrderEventV1.Stage(head, e.stage());
            case OrderEvent.QualityCheckSubmitted e -> new OrderEventV1.Plain(head);
            case OrderEvent.QualityFailed e -> new OrderEventV1.Stage(head, e.stage());
            case OrderEvent.StageReturned e -> new OrderEventV1.Stage(head, e.stage());
            case OrderEvent.ResultsRecorded e -> new OrderEventV1.Stage(head, e.stage());
            case OrderEvent.CauseFound e -> new OrderEventV1.CauseFound(head, e.cause(), e.fault());
            case OrderEvent.Migrated e ->
                    new OrderEventV1.Migrated(head, e.templateKey(), e.templateVersion());
            case OrderEvent.Assigned e ->
                    new OrderEventV1.Staffed(head, e.staffId(), e.stage().orElse(null));
            case OrderEvent.Unassigned e ->
                    new OrderEventV1.Staffed(head, e.staffId(), e.stage().orElse(null));
            case OrderEvent.Prioritised e -> new OrderEventV1.Prioritised(head, e.priority());
            case OrderEvent.LineAdded e -> new OrderEventV1.LineAdded(head, e.added(), e.total());
            case OrderEvent.EstimateSent e ->
                    new OrderEventV1.EstimateSent(
                            head, e.estimateId(), e.number(), e.total(), e.expiresAt());
            case OrderEvent.EstimateDecided e ->
                    new OrderEventV1.EstimateDecided(
                            head, e.estimateId(), e.number(), e.outcome(), e.approved(), e.total());
            case OrderEvent.Pended e -> new OrderEventV1.Pended(head, e.waitingFor());
            case OrderEvent.Held e -> new OrderEventV1.Held(head, e.waitingFor(), e.reviewAt());
            case OrderEvent.Resumed e -> new OrderEventV1.Plain(head);
            case OrderEvent.StorageReminderDue e -> new OrderEventV1.Reminder(head, e.number());
            case OrderEvent.Unclaimed e -> new OrderEventV1.Plain(head);
            case OrderEvent.Closed e -> new OrderEventV1.Plain(head);
            case OrderEvent.CancellationRequested e ->
                    new OrderEventV1.CancellationRequested(head, e.proposedFee());
            case OrderEvent.CancellationRefused e -> new OrderEventV1.Plain(head);
            case OrderEvent.Ready e -> new OrderEventV1.Ready(head, e.total(), e.balanceDue());
            case OrderEvent.PointsPaymentRequested e ->
                    new OrderEventV1.PointsRequested(
                            head, e.paymentId(), e.points(), e.balanceDue());
            case OrderEvent.PaymentRecorded e ->
                    new OrderEventV1.Paid(head, e.paymentId(), e.method(), e.purpose(), e.amount());
            case OrderEvent.PaymentVoided e ->
                    new OrderEventV1.Voided(head, e.paymentId(), e.method(), e.amount());
            case OrderEvent.PaymentRefunded e ->
                    new OrderEventV1.Refunded(
                            head, e.refundId(), e.paymentId(), e.method(), e.amount());
            case OrderEvent.Returned e ->
                    new OrderEventV1.Returned(
                            head,
                            e.settledVersion(),
                            e.settledAt(),
                            OrderEventV1.Settled.of(e.settlement()),
                            OrderEventV1.CameBack.of(e.returned()));
            case OrderEvent.HandedOver e ->
                    new OrderEventV1.HandedOver(head, OrderEventV1.Settled.of(e.settlement()));
            case OrderEvent.Cancelled e -> new OrderEventV1.Cancelled(head, e.holdIds(), e.fee());
            case OrderEvent.AttachmentWithdrawn e ->
                    new OrderEventV1.Withdrawn(
                            head, e.withdrawal().attachmentId(), e.withdrawal().reason());
        };
    }
}
