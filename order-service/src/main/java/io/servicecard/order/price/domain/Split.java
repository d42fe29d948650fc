package io.servicecard.order.price.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits an amount without losing or inventing a minor unit. */
final class Split {
    private Split() {}

    /**
     * Shares in proportion to weights by the method of the largest remainder: each is the exact
     * share rounded down or up, and they add up to the amount. Of equal remainders the one that
     * stands first is rounded up. No share is larger than its weight unless the amount is larger
     * than all weights together.
     *
     * @param amount not below zero
     * @param weights not below zero, and not all zero unless the amount is
     */
    static long[] of(long amount, long[] weights) {
        var shares = new long[weights.length];
        var whole =
                Arrays.stream(weights)
                        .mapToObj(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add);
        if (amount == 0) {
            return shares;
        }
        var remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            var exact =
                    BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(weights[i]))
                            .divideAndRemainder(whole);
            shares[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
