package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.UUID;

/** How an order ends before its work is done, or does not. */
public sealed interface EndEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return switch (this) {
            case CancellationRequested _, CancellationRefused _ -> Visibility.CUSTOMER;
            case OrderCancelled _ -> Visibility.PUBLIC;
        };
    }

    /**
     * Its end was asked for.
     *
     * @param proposedFee what that would cost
     */
    record CancellationRequested(Head head, Money proposedFee) implements EndEvent {}

    record CancellationRefused(Head head) implements EndEvent {}

    /**
     * It ended before its work was done.
     *
     * @param holdIds of the points that are released
     * @param fee what is to pay for that; nothing when it was waived
     */
    record OrderCancelled(Head head, List<UUID> holdIds, Money fee) implements EndEvent {}
}
