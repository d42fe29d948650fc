package io.servicecard.peers.spring.order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares of whole minor units, none of them below zero. */
final class Shares {
    private Shares() {}

    /**
     * {@code amount × part / whole}, half a unit up.
     *
     * @throws ArithmeticException when it is more than can be counted
     */
    static long half(long amount, long part, long whole) {
        var doubled = Math.multiplyExact(Math.multiplyExact(amount, part), 2);
        return Math.addExact(doubled, whole) / (2 * whole);
    }

    /** Splits an amount by weights; what rounding leaves over goes to the largest remainders. */
    static long[] split(long amount, long[] weights) {
        var shares = new long[weights.length];
        if (amount == 0) {
            return shares;
        }
        var whole = Arrays.stream(weights).sum();
        var remainders = new long[weights.length];
        var left = amount;
        for (var i = 0; i < weights.length; i++) {
            var exact = Math.multiplyExact(amount, weights[i]);
            shares[i] = exact / whole;
            remainders[i] = exact % whole;
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
