package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.Considered;
import io.servicecard.loyalty.earning.domain.Reckoning;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an order earns, and why.
 *
 * @param points in all, rounded down once
 * @param lines points of each line, in their order; they sum to {@code points}
 * @param considered each rule in force
 */
public record ReckoningView(long points, List<Long> lines, List<RuleVerdict> considered) {
    /**
     * What became of a rule.
     *
     * @param ruleVersionId the version
     * @param key of the rule
     * @param number of the version
     * @param verdict MATCHED, or the first reason against it
     * @param points exactly what it gives before the rounding, for example {@code 45/2}
     */
    @Schema(name = "RuleVerdict")
    public record RuleVerdict(
            UUID ruleVersionId,
            String key,
            int number,
            Considered.Finding verdict,
            @Schema(nullable = true) String points) {
        private static RuleVerdict of(Considered rule) {
            return new RuleVerdict(
                    rule.versionId(), rule.key(), rule.number(), rule.verdict(), rule.points());
        }
    }

    static ReckoningView of(Reckoning reckoning) {
        return new ReckoningView(
                reckoning.points(),
                reckoning.lines(),
                reckoning.considered().stream().map(RuleVerdict::of).toList());
    }
}
