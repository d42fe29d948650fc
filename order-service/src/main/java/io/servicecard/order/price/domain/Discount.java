package io.servicecard.order.price.domain;

/** What is taken off the sum of some lines. */
public sealed interface Discount {
    /** Nothing is taken off. */
    record None() implements Discount {}

    /** An amount in minor units, or the whole sum when that is less. */
    record Amount(long minor) implements Discount {
        /** Refuses what would make things dearer. */
        public Amount {
            if (minor < 0) {
                throw new IllegalArgumentException("a discount of " + minor);
            }
        }
    }

    /** A share of the sum. */
    record Share(Rate rate) implements Discount {}

    /** What it takes off a sum: never more than there is. */
    default long of(long sum) {
        return switch (this) {
            case None none -> 0;
            case Amount amount -> Math.min(amount.minor(), sum);
            case Share share -> share.rate().of(sum);
        };
    }
}
