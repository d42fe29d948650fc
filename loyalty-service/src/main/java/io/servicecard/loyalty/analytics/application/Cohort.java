package io.servicecard.loyalty.analytics.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of points that were earned together. {@code granted = takenBack + redeemed + expired
 * + outstanding}.
 *
 * @param month its first day; points are of the month (UTC) in which they were granted first
 * @param granted points that came into lots, each once, whoever has them now; what paid a debt at
 *     once never did
 * @param takenBack points that returns and corrections took, or that paid a debt after they changed
 *     hands
 * @param redeemed points that paid for something and did not come back
 * @param expired points whose time is over, by the clock and not by what was posted, or that were
 *     left when their owner was forgotten
 * @param outstanding points that can still be spent, are pending or held
 */
public record Cohort(
        LocalDate month,
        long granted,
        long takenBack,
        long redeemed,
        long expired,
        long outstanding) {
    private static final int DIGITS = 4;

    /** All of two together, under the month of this one. */
    Cohort plus(Cohort other) {
        return new Cohort(
                month,
                granted + other.granted,
                takenBack + other.takenBack,
                redeemed + other.redeemed,
                expired + other.expired,
                outstanding + other.outstanding);
    }

    /**
     * Points redeemed of those issued, 0 to 1, to 4 digits. What was taken back was never the
     * customer's and is not counted as issued. This is the redemption rate of loyalty programmes'
     * reports, points redeemed over points issued, by month of issue: so a rate of old months does
     * not move when much is issued now.
     */
    public Optional<BigDecimal> redemptionRate() {
        return ofIssued(redeemed);
    }

    /**
     * Points lost unused of those issued, 0 to 1, to 4 digits: breakage in the sense of IFRS 15,
     * B44 to B47 (customers' unexercised rights), as it has come about by now. For a month with
     * points outstanding it grows still, so it is a lower bound of what it will be.
     */
    public Optional<BigDecimal> breakage() {
        return ofIssued(expired);
    }

    private Optional<BigDecimal> ofIssued(long part) {
        long issued = granted - takenBack;
        return issued <= 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part)
                                .divide(
                                        BigDecimal.valueOf(issued),
                                        DIGITS,
                                        RoundingMode.HALF_EVEN));
    }
}
