package io.servicecard.loyalty.limit.api;

import io.servicecard.loyalty.limit.domain.PointLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(name = "PointLimits")
public record LimitsBody(
        @NotNull @Min(0) @Max(1_000_000_000) Long transferPoints,
        @NotNull @Min(1) @Max(366) Integer transferDays,
        @NotNull @Min(0) @Max(1_000_000) Long adjustmentPoints,
        @NotNull @Min(1) @Max(366) Integer adjustmentDays,
        @NotNull @Min(0) @Max(10_000) Integer referralsPerYear) {
    static LimitsBody of(PointLimits limits) {
        return new LimitsBody(
                limits.transferPoints(),
                limits.transferDays(),
                limits.adjustmentPoints(),
                limits.adjustmentDays(),
                limits.referralsPerYear());
    }

    PointLimits toDomain() {
        return new PointLimits(
                transferPoints, transferDays, adjustmentPoints, adjustmentDays, referralsPerYear);
    }
}
