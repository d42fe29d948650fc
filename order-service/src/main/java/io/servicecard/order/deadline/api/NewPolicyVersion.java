package io.servicecard.order.deadline.api;

import io.servicecard.order.deadline.domain.DeadlineMetric;
import io.servicecard.order.deadline.domain.PolicyMatch;
import io.servicecard.order.deadline.domain.Terms;
import io.servicecard.order.deadline.domain.WaitReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A version of a policy to write.
 *
 * @param branchId only for orders of this branch
 * @param templateKey only for orders from this template
 * @param industry only for orders from templates of this industry
 * @param stage key of the stage whose end DIAGNOSIS waits for; none for other metrics
 * @param targetMinutes working time until the metric is due
 * @param calendarKey measured by it; by the calendar of the order's branch when missing
 * @param pauseOn waiting for these pauses the clock
 * @param warnAtPercent of the target: from here on it is at risk
 * @param escalateAtPercent of the target, beyond 100: here the breach is told again
 */
public record NewPolicyVersion(
        UUID branchId,
        @Size(max = 40) String templateKey,
        @Size(max = 40) String industry,
        @NotNull DeadlineMetric metric,
        @Size(max = 40) String stage,
        @NotNull @Min(1) @Max(100_000) Integer targetMinutes,
        @Size(max = 40) String calendarKey,
        @NotNull @Size(max = 10) List<@NotNull WaitReason> pauseOn,
        @Min(1) @Max(99) Integer warnAtPercent,
        @NotNull @Size(max = 5) List<@NotNull @Min(101) @Max(300) Integer> escalateAtPercent) {
    PolicyMatch match() {
        return new PolicyMatch(branchId, templateKey, industry);
    }

    Terms terms() {
        return new Terms(
                metric,
                stage,
                Duration.ofMinutes(targetMinutes),
                Set.copyOf(pauseOn),
                warnAtPercent,
                escalateAtPercent);
    }
}
