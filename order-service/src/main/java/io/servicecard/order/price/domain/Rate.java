package io.servicecard.order.price.domain;

import java.math.BigInteger;

/**
 * A share of an amount.
 *
 * @param basisPoints hundredths of a percent: 2000 are 20 %
 */
public record Rate(int basisPoints) {
    private static final int WHOLE = 10_000;

    /** Refuses less than nothing and more than all. */
    public Rate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException(basisPoints + " basis points are no rate");
        }
    }

    /** This share of the amount, half a minor unit up. */
    public long of(long amount) {
        return Rounding.half(amount, basisPoints, WHOLE);
    }

    /** What of the amount is this share on top of the rest, half a minor unit up. */
    long includedIn(long amount) {
        return Rounding.half(amount, basisPoints, WHOLE + basisPoints);
    }

    /** The one way of rounding here. */
    static final class Rounding {
        private Rounding() {}

        /** {@code amount × part / whole}, half a unit up; none is below zero. */
        static long half(long amount, long part, long whole) {
            return BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(part))
                    .shiftLeft(1)
                    .add(BigInteger.valueOf(whole))
                    .divide(BigInteger.valueOf(whole).shiftLeft(1))
                    .longValueExact();
        }
    }
}
