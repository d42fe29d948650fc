package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.money.Money;
import java.util.Optional;
import java.util.UUID;

/** What is paid for an order, or given back. */
public sealed interface MoneyEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return Visibility.CUSTOMER;
    }

    record PointsPaymentRequested(Head head, UUID paymentId, long points, Money balanceDue)
            implements MoneyEvent {}

    /**
     * The item may go before all is paid.
     *
     * @param credit what may be owed
     */
    record CreditApproved(Head head, Money credit) implements MoneyEvent {}

    /**
     * A payment counts.
     *
     * @param settled how the order is settled by it, when it was handed over before
     */
    record PaymentRecorded(
            Head head,
            UUID paymentId,
            PaymentMethod method,
            PaymentPurpose purpose,
            Money amount,
            Optional<Settlement.Made> settled)
            implements MoneyEvent {}

    record PaymentVoided(Head head, UUID paymentId, PaymentMethod method, Money amount)
            implements MoneyEvent {}

    record PaymentRefunded(
            Head head, UUID refundId, UUID paymentId, PaymentMethod method, Money amount)
            implements MoneyEvent {}
}
