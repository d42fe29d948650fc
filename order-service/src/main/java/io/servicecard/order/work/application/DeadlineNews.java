package io.servicecard.order.work.application;

import io.servicecard.order.deadline.domain.OrderNews;
import io.servicecard.order.deadline.domain.OrderRef;
import io.servicecard.order.deadline.domain.WaitReason;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.WaitingFor;
import java.util.Optional;

/** What an order's events are to its deadlines. */
final class DeadlineNews {
    private DeadlineNews() {}

    /** The news; empty for what deadlines have nothing to do with. */
    static Optional<OrderNews> of(OrderEvent event) {
        var head = event.head();
        var order = head.orderId();
        var at = head.act().at();
        return Optional.ofNullable(
                switch (event) {
                    case OrderEvent.Placed e ->
                            new OrderNews.Placed(
                                    ref(head), e.templateKey(), e.templateVersion(), at);
                    case OrderEvent.Accepted e -> new OrderNews.Accepted(order, e.readyBy(), at);
                    case OrderEvent.Rejected e -> new OrderNews.Rejected(order, at);
                    case OrderEvent.StageCompleted e ->
                            new OrderNews.StageDone(order, e.stage(), at);
                    case OrderEvent.Pended e ->
                            new OrderNews.Waits(order, reason(e.waitingFor()), at);
                    case OrderEvent.Held e ->
                            new OrderNews.Waits(order, reason(e.waitingFor()), at);
                    case OrderEvent.Resumed e -> new OrderNews.Resumed(order, at);
                    case OrderEvent.Ready e -> new OrderNews.Ready(order, at);
                    case OrderEvent.HandedOver e -> new OrderNews.HandedOver(order, at);
                    case OrderEvent.Cancelled e -> new OrderNews.Cancelled(order, at);
                    case OrderEvent.LineAdded e -> null;
                    case OrderEvent.EstimateSent e -> null;
                    case OrderEvent.EstimateDecided e -> null;
                    case OrderEvent.StageStarted e -> null;
                    case OrderEvent.StageReturned e -> null;
                    case OrderEvent.ResultsRecorded e -> null;
                    case OrderEvent.CauseFound e -> null;
                    case OrderEvent.AttachmentWithdrawn e -> null;
                    case OrderEvent.Migrated e -> null;
                    case OrderEvent.Assigned e -> null;
                    case OrderEvent.Unassigned e -> null;
                    case OrderEvent.Prioritised e -> null;
                    case OrderEvent.QualityCheckSubmitted e -> null;
                    case OrderEvent.QualityFailed e -> null;
                    case OrderEvent.PointsPaymentRequested e -> null;
                    case OrderEvent.PaymentRecorded e -> null;
                    case OrderEvent.PaymentVoided e -> null;
                    case OrderEvent.PaymentRefunded e -> null;
                    case OrderEvent.Returned e -> null;
                    case OrderEvent.StorageReminderDue e -> null;
                    case OrderEvent.Unclaimed e -> null;
                    case OrderEvent.Closed e -> null;
                    case OrderEvent.CancellationRequested e -> null;
                    case OrderEvent.CancellationRefused e -> null;
                });
    }

    private static WaitReason reason(WaitingFor waitingFor) {
        return switch (waitingFor) {
            case APPROVAL -> WaitReason.APPROVAL;
            case INFO -> WaitReason.INFO;
            case PAYMENT -> WaitReason.PAYMENT;
            case PARTS -> WaitReason.PARTS;
            case EQUIPMENT -> WaitReason.EQUIPMENT;
            case STAFF -> WaitReason.STAFF;
        };
    }

    private static OrderRef ref(OrderEvent.Head head) {
        return new OrderRef(
                head.orderId(),
                head.origin().number(),
                head.origin().customerId(),
                head.origin().cardId(),
                head.origin().branchId());
    }
}
