package io.servicecard.loyalty.program.domain;

import jakarta.persistence.Embeddable;
import java.math.BigInteger;

/**
 * What one currency earns and what a point pays in it.
 *
 * @param earnPoints numerator of the earning rate, points
 * @param earnPer denominator of the earning rate, minor units paid in money
 * @param pointValue minor units that one point pays; whole, so that a point is never worth nothing
 */
@Embeddable
public record Rate(long earnPoints, long earnPer, long pointValue) {
    /** Points for an amount paid in money; the one rounding of an order, down. */
    public long earned(long paidMinor) {
        return BigInteger.valueOf(paidMinor)
                .multiply(BigInteger.valueOf(earnPoints))
                .divide(BigInteger.valueOf(earnPer))
                .longValueExact();
    }

    /** What the points pay, in minor units. */
    public long worth(long points) {
        return Math.multiplyExact(points, pointValue);
    }

    /** The most points that are worth no more than an amount. */
    public long payable(long dueMinor) {
        return dueMinor / pointValue;
    }
}
