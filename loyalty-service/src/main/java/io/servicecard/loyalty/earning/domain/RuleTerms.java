package io.servicecard.loyalty.earning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a version of a rule says.
 *
 * @param trigger what it answers to
 * @param conditions all must hold
 * @param award how many points
 * @param excludedKinds lines that do not count
 * @param priority the highest of a stacking group wins; of equals the one whose key comes first
 * @param stackingGroup of the rules of a group one gives points; groups add up
 * @param maxPoints the most it gives for one order
 * @param validFrom from when
 * @param validTo the first moment at which it is not valid any more
 */
public record RuleTerms(
        Trigger trigger,
        List<Condition> conditions,
        RuleAward award,
        Set<LineKind> excludedKinds,
        int priority,
        String stackingGroup,
        OptionalLong maxPoints,
        Instant validFrom,
        Optional<Instant> validTo) {
    /**
     * Looks that all goes together.
     *
     * @throws EarningRefused.RuleSenseless when it does not
     */
    public RuleTerms {
        conditions = List.copyOf(conditions);
        excludedKinds = Set.copyOf(excludedKinds);
        if (validTo.isPresent() && !validFrom.isBefore(validTo.get())) {
            throw new EarningRefused.RuleSenseless("validTo");
        }
        if (excludedKinds.size() == LineKind.values().length) {
            throw new EarningRefused.RuleSenseless("excludedKinds");
        }
        if (trigger != Trigger.ORDER) {
            if (!(award instanceof RuleAward.Fixed)) {
                throw new EarningRefused.RuleSenseless("award.kind");
            }
            if (!conditions.stream().allMatch(Condition.InTier.class::isInstance)) {
                throw new EarningRefused.RuleSenseless("conditions");
            }
        }
    }
}
