package io.servicecard.order.deadline.api;

import io.servicecard.order.deadline.domain.DeadlineMetric;
import io.servicecard.order.deadline.domain.PolicyState;
import io.servicecard.order.deadline.domain.PolicyVersion;
import io.servicecard.order.deadline.domain.WaitReason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a policy.
 *
 * @param version its number in the policy, from 1
 * @param calendarKey none when it is measured by the calendar of the order's branch
 */
public record PolicyView(
        String key,
        int version,
        PolicyState state,
        @Schema(nullable = true) UUID branchId,
        @Schema(nullable = true) String templateKey,
        @Schema(nullable = true) String industry,
        DeadlineMetric metric,
        @Schema(nullable = true) String stage,
        long targetMinutes,
        @Schema(nullable = true) String calendarKey,
        List<WaitReason> pauseOn,
        @Schema(nullable = true) Integer warnAtPercent,
        List<Integer> escalateAtPercent) {
    static PolicyView of(PolicyVersion version) {
        var terms = version.terms();
        return new PolicyView(
                version.policyKey(),
                version.number(),
                version.state(),
                version.match().branchId(),
                version.match().templateKey(),
                version.match().industry(),
                terms.metric(),
                terms.stage(),
                terms.target().toMinutes(),
                version.calendarKey().orElse(null),
                terms.pauseOn().stream().sorted().toList(),
                terms.warnAtPercent(),
                terms.escalateAtPercent());
    }
}
