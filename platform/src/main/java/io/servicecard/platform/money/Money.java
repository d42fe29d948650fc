package io.servicecard.platform.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amountMinor the amount in minor units of the currency (kopecks, cents, grosze); may be
 *     negative
 * @param currency ISO 4217 code, for example {@code RUB}
 */
public record Money(
        @JsonProperty(required = true) long amountMinor,
        @JsonProperty(required = true) @Schema(pattern = "[A-Z]{3}") String currency) {
    /** Refuses a currency that ISO 4217 does not know. */
    public Money {
        Currency.getInstance(currency);
    }

    /** Nothing, in the given currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * The sum; both amounts must be in one currency, and an overflow is an {@link
     * ArithmeticException}.
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, same(other).amountMinor), currency);
    }

    /** The difference, under the rules of {@link #plus}. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, same(other).amountMinor), currency);
    }

    /** The amount taken {@code quantity} times. */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(amountMinor, quantity), currency);
    }

    /** Whether the amount is below zero. */
    @JsonIgnore
    public boolean isNegative() {
        return amountMinor < 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts in " + currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
