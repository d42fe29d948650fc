package io.servicecard.loyalty.earning.domain;

import java.util.Comparator;
import java.util.UUID;

/**
 * A version of a rule as it is applied.
 *
 * @param versionId the version
 * @param key of the rule
 * @param number of the version
 * @param terms what it says
 */
public record EarningRule(UUID versionId, String key, int number, RuleTerms terms) {
    /** In which order rules are looked at; nothing in it depends on when one was written. */
    static final Comparator<EarningRule> ORDER =
            Comparator.comparing((EarningRule rule) -> rule.terms().stackingGroup())
                    .thenComparing(rule -> -(long) rule.terms().priority())
                    .thenComparing(EarningRule::key);
}
