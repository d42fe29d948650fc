package io.servicecard.loyalty.analytics.api;

import io.servicecard.loyalty.analytics.application.Cohort;
import io.servicecard.loyalty.analytics.application.ReadAnalytics;
import io.servicecard.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures about all points.
 *
 * @param asOf the moment they are of
 * @param redemptionRate points redeemed of those issued in the months shown, 0 to 1; absent when
 *     none were issued
 * @param breakage points lost unused of those issued in the months shown, 0 to 1; absent when none
 *     were issued
 * @param liability what customers may still spend, of all months: available, pending and held
 * @param owedByCustomers points that customers owe
 * @param expiringWithin30Days what is lost by then unless it is spent before
 * @param cohorts by month of earning, oldest first; a month without points is left out
 */
@Schema(name = "LoyaltyAnalytics")
public record AnalyticsView(
        Instant asOf,
        @Schema(nullable = true) BigDecimal redemptionRate,
        @Schema(nullable = true) BigDecimal breakage,
        Worth liability,
        long owedByCustomers,
        Worth expiringWithin30Days,
        List<CohortView> cohorts) {
    /**
     * Points and what they pay.
     *
     * @param points how many
     * @param money in the programme's currency, nothing taken off for breakage to come
     */
    @Schema(name = "PointsWorth")
    public record Worth(long points, Money money) {
        private static Worth of(ReadAnalytics.Worth worth) {
            return new Worth(worth.points(), worth.money());
        }
    }

    /**
     * What became of the points of one month of earning: granted are those taken back, redeemed,
     * expired and outstanding together.
     *
     * @param month for example {@code 2026-03}, of UTC
     * @param granted points that came into lots, each once, whoever has them now
     * @param takenBack by returns and corrections, or to pay a debt after they changed hands
     * @param redeemed paid for something and did not come back
     * @param expired lost unused
     * @param redemptionRate redeemed of those issued, that is granted less taken back
     * @param breakage expired of those issued
     * @param liability what of them can still be spent, is pending or held
     */
    @Schema(name = "PointsCohort")
    public record CohortView(
            String month,
            long granted,
            long takenBack,
            long redeemed,
            long expired,
            @Schema(nullable = true) BigDecimal redemptionRate,
            @Schema(nullable = true) BigDecimal breakage,
            Worth liability) {
        private static final int MONTH = "2026-03".length();

        private static CohortView of(ReadAnalytics.Dated dated) {
            Cohort cohort = dated.cohort();
            return new CohortView(
                    cohort.month().toString().substring(0, MONTH),
                    cohort.granted(),
                    cohort.takenBack(),
                    cohort.redeemed(),
                    cohort.expired(),
                    cohort.redemptionRate().orElse(null),
                    cohort.breakage().orElse(null),
                    Worth.of(dated.liability()));
        }
    }

    static AnalyticsView of(ReadAnalytics.Figures figures) {
        return new AnalyticsView(
                figures.asOf(),
                figures.all().redemptionRate().orElse(null),
                figures.all().breakage().orElse(null),
                Worth.of(figures.liability()),
                figures.owedByCustomers(),
                Worth.of(figures.expiringSoon()),
                figures.cohorts().stream().map(CohortView::of).toList());
    }
}
