package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * What is to pay for an order that ends before its work is done.
 *
 * @param proposedMinor what was proposed when the end was asked for; null when nobody asked
 * @param chargedMinor what the manager decided, never more than was proposed, 0 when it was waived;
 *     null before
 */
@Embeddable
public record CancellationFee(
        @Column(name = "fee_proposed_minor") Long proposedMinor,
        @Column(name = "fee_charged_minor") Long chargedMinor) {
    /** Nobody asked, nobody pays. */
    static final CancellationFee NONE = new CancellationFee(null, 0L);

    static CancellationFee proposed(Money fee) {
        return new CancellationFee(fee.amountMinor(), null);
    }

    /**
     * Charges a fee that was proposed, or less.
     *
     * @param isExplained whether it is said why, which less takes
     */
    static CancellationFee charged(Money proposed, Money fee, boolean isExplained) {
        if (!fee.currency().equals(proposed.currency())) {
            throw new MoneyRefused.CurrencyMismatch(proposed.currency());
        }
        if (fee.isNegative() || fee.amountMinor() > proposed.amountMinor()) {
            throw new MoneyRefused.FeeNotProposed(proposed);
        }
        if (fee.amountMinor() < proposed.amountMinor() && !isExplained) {
            throw new MoneyRefused.FeeUnexplained(proposed);
        }
        return new CancellationFee(proposed.amountMinor(), fee.amountMinor());
    }

    Optional<Money> proposed(String currency) {
        return Optional.ofNullable(proposedMinor).map(minor -> new Money(minor, currency));
    }

    Optional<Money> charged(String currency) {
        return Optional.ofNullable(chargedMinor).map(minor -> new Money(minor, currency));
    }
}
