package io.servicecard.order.work.application;

import io.servicecard.order.promise.domain.PromiseNews;
import io.servicecard.order.work.domain.OrderEvent;
import java.util.Optional;

/** What an order's events are to its promise. */
final class PromiseFacts {
    private PromiseFacts() {}

    /** The news; empty for what promises have nothing to do with. */
    static Optional<PromiseNews> of(OrderEvent event) {
        var order = event.head().orderId();
        var branch = event.head().origin().branchId();
        return Optional.ofNullable(
                switch (event) {
                    case OrderEvent.Ready e ->
                            new PromiseNews.Ready(order, branch, e.head().act().at());
                    case OrderEvent.Cancelled e -> new PromiseNews.Ended(order, branch);
                    case OrderEvent.Placed e -> null;
                    case OrderEvent.Accepted e -> null;
                    case OrderEvent.Rejected e -> null;
                    case OrderEvent.StageStarted e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.StageCompleted e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.StageReturned e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.QualityFailed e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.Pended e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.Held e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.Resumed e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.Migrated e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.CancellationRefused e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.Assigned e -> null;
                    case OrderEvent.Unassigned e -> null;
                    case OrderEvent.Prioritised e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.CancellationRequested e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.QualityCheckSubmitted e -> new PromiseNews.Moved(order, branch);
                    case OrderEvent.LineAdded e -> null;
                    case OrderEvent.EstimateSent e -> null;
                    case OrderEvent.EstimateDecided e -> null;
                    case OrderEvent.ResultsRecorded e -> null;
                    case OrderEvent.CauseFound e -> null;
                    case OrderEvent.AttachmentWithdrawn e -> null;
                    case OrderEvent.StorageReminderDue e -> null;
                    case OrderEvent.PointsPaymentRequested e -> null;
                    case OrderEvent.PaymentRecorded e -> null;
                    case OrderEvent.PaymentVoided e -> null;
                    case OrderEvent.PaymentRefunded e -> null;
                    case OrderEvent.HandedOver e -> null;
                    case OrderEvent.Returned e -> null;
                    case OrderEvent.Unclaimed e -> null;
                    case OrderEvent.Closed e -> null;
                });
    }
}
