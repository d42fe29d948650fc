package io.servicecard.order.work.application;

import io.servicecard.order.promise.domain.PromiseNews;
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
                    case WorkEvent.OrderReady e ->
                            new PromiseNews.Ready(order, branch, e.head().act().at());
                    case EndEvent.OrderCancelled _ -> new PromiseNews.Ended(order, branch);
                    case WorkEvent _, WaitEvent _, EndEvent _, StaffingEvent.OrderPrioritised _ ->
                            new PromiseNews.Moved(order, branch);
                    case IntakeEvent _,
                            RecordEvent _,
                            OfferEvent _,
                            StaffingEvent _,
                            MoneyEvent _,
                            HandOverEvent _ ->
                            null;
                });
    }
}
