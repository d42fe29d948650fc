package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the payments make of what is to pay.
 *
 * @param total what is to pay
 */
record Balance(Money total, List<Payment> payments) {
    /** What is still to pay; points count from the moment they are held. */
    Money due() {
        return orNothing(total.minus(paid()));
    }

    /** Points under way are kept free for, so that a late hold cannot pay more than the total. */
    Money open() {
        return orNothing(due().minus(paid(payment -> payment.state() == PaymentState.REQUESTED)));
    }

    /** What was paid, in money and points. */
    Money paid() {
        return paid(Payment::counts);
    }

    /** What was paid in points. */
    Money paidByPoints() {
        return paid(payment -> payment.counts() && payment.isOfPoints());
    }

    /** What was paid, less what was given back of it. */
    Money kept() {
        long back = payments.stream().mapToLong(Payment::refundedMinor).sum();
        return paid().minus(new Money(back, total.currency()));
    }

    /** The holds of the points that count. */
    List<UUID> holdIds() {
        return payments.stream()
                .filter(Payment::counts)
                .flatMap(payment -> payment.holdId().stream())
                .toList();
    }

    private Money paid(Predicate<Payment> which) {
        return payments.stream()
                .filter(which)
                .map(Payment::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    private static Money orNothing(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
}
