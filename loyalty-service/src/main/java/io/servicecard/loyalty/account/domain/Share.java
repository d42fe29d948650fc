package io.servicecard.loyalty.account.domain;

import java.math.BigInteger;

/**
 * How much of a line is returned by now, in all.
 *
 * @param part returned so far, in the same unit as the whole
 * @param whole what the line was, more than 0
 */
public record Share(long part, long whole) {
    /** Refuses what is no share. */
    public Share {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share of a line");
        }
    }

    /**
     * The share of some points, rounded down. Shares are of all that is returned so far, so parts
     * add up: when everything is returned, to all of the points.
     */
    long of(long points) {
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
