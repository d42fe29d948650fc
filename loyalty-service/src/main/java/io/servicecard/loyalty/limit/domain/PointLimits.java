package io.servicecard.loyalty.limit.domain;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * How much people may do with points.
 *
 * @param transferPoints how many points a customer may give to others within the period
 * @param transferDays the period of transfers, days up to now
 * @param adjustmentPoints how many points of an account may be adjusted within the period without a
 *     second person
 * @param adjustmentDays the period of adjustments, days up to now
 * @param referralsPerYear how many new members a member may bring in a calendar year (UTC)
 */
@Embeddable
public record PointLimits(
        long transferPoints,
        int transferDays,
        long adjustmentPoints,
        int adjustmentDays,
        int referralsPerYear) {
    /** The moment after which transfers count. */
    public Instant transfersSince(Instant now) {
        return now.minus(Duration.ofDays(transferDays));
    }

    /** The moment after which adjustments count. */
    public Instant adjustmentsSince(Instant now) {
        return now.minus(Duration.ofDays(adjustmentDays));
    }
}
