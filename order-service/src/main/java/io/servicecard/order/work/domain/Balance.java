package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.ArrayList;
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

    /** What was paid in money, less what was given back of it. */
    Money keptMoney() {
        long kept = money().stream().mapToLong(Payment::refundable).sum();
        return new Money(kept, total.currency());
    }

    /** So much of the money, of the latest payments first. */
    List<Restitution.Piece> latest(Money amount) {
        var pieces = new ArrayList<Restitution.Piece>();
        long left = amount.amountMinor();
        for (var payment : money().reversed()) {
            long here = Math.min(left, payment.refundable());
            if (here > 0) {
                pieces.add(new Restitution.Piece(payment.id(), here, 0));
                left -= here;
            }
        }
        return pieces;
    }

    private List<Payment> money() {
        return payments.stream()
                .filter(payment -> payment.counts() && !payment.isOfPoints())
                .toList();
    }

    /** The holds of the points that count. */
    List<UUID> holdIds() {
        return payments.stream()
                .filter(Payment::counts)
                .flatMap(payment -> payment.holdId().stream())
                .toList();
    }

    /** Only amounts of the order's currency are paid or given back, each more than nothing. */
    void mustCount(Money amount) {
        if (!amount.currency().equals(total.currency())) {
            throw new MoneyRefused.CurrencyMismatch(total.currency());
        }
        if (amount.amountMinor() <= 0) {
            throw new MoneyRefused.AmountNotPositive();
        }
    }

    private Money paid(Predicate<Payment> which) {
        return payments.stream()
                .filter(which)
                .map(Payment::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    static Money orNothing(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
}
