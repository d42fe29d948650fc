package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the item left us, or did not, and what happened after that. */
public sealed interface HandOverEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return switch (this) {
            case OrderHandedOver _, OrderUnclaimed _, OrderClosed _ -> Visibility.PUBLIC;
            case OrderReturned _, StorageReminderDue _ -> Visibility.CUSTOMER;
        };
    }

    record OrderHandedOver(Head head, Settlement settlement) implements HandOverEvent {}

    /**
     * Something came back that was handed over.
     *
     * @param settledVersion of the order when it was handed over
     * @param lines what came back now
     * @param returned all that came back by now
     * @param pieces what is given back now
     */
    record OrderReturned(
            Head head,
            UUID returnId,
            long settledVersion,
            Instant settledAt,
            Settlement settlement,
            List<Return.Line> lines,
            Settlement.Returned returned,
            List<Restitution.Piece> pieces)
            implements HandOverEvent {}

    /**
     * The customer is to be reminded of an item that was not fetched.
     *
     * @param number counts the reminders, from 1
     */
    record StorageReminderDue(Head head, int number) implements HandOverEvent {}

    record OrderUnclaimed(Head head) implements HandOverEvent {}

    record OrderClosed(Head head) implements HandOverEvent {}
}
