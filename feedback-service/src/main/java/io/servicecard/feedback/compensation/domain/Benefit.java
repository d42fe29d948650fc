package io.servicecard.feedback.compensation.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a customer gets: of the amounts the one of the kind, the others are null.
 *
 * @param kind which of the three
 * @param points how many, more than 0
 * @param percent how much of the next price, 1 to 100
 * @param amountMinor money in minor units, more than 0
 * @param currency of the money
 */
@Embeddable
public record Benefit(
        @Enumerated(EnumType.STRING) CompensationKind kind,
        Long points,
        Integer percent,
        Long amountMinor,
        String currency) {
    /** So many points. */
    public static Benefit points(long points) {
        return new Benefit(CompensationKind.POINTS, points, null, null, null);
    }

    /** So many percent off. */
    public static Benefit discount(int percent) {
        return new Benefit(CompensationKind.DISCOUNT, null, percent, null, null);
    }

    /** So much money. */
    public static Benefit money(Money amount) {
        return new Benefit(
                CompensationKind.MONEY, null, null, amount.amountMinor(), amount.currency());
    }

    /** The money, null when it is none. */
    public Money amount() {
        return currency == null ? null : new Money(amountMinor, currency);
    }
}
