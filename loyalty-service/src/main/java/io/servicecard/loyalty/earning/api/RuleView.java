package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.RuleVersion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a rule.
 *
 * @param id the version
 * @param key of the rule
 * @param number of the version in the rule, from 1
 * @param state DRAFT, then PUBLISHED for good
 * @param effectiveFrom from when it is in force; absent for a draft
 * @param terms what it says
 */
@Schema(name = "EarningRuleVersion")
public record RuleView(
        UUID id,
        String key,
        int number,
        RuleVersion.State state,
        @Schema(nullable = true) Instant effectiveFrom,
        RuleBody terms) {
    static RuleView of(RuleVersion version) {
        return new RuleView(
                version.id(),
                version.ruleKey(),
                version.number(),
                version.state(),
                version.effectiveFrom().orElse(null),
                RuleBody.of(version.terms()));
    }
}
