package io.servicecard.loyalty.earning.domain;

import java.util.UUID;

/**
 * What became of one rule or campaign when points were reckoned. A campaign whose limit was reached
 * may still have given a part.
 *
 * @param versionId of the rule or campaign
 * @param key its name for people
 * @param number of its version
 * @param verdict whether it matched, else why not
 * @param points exactly what it gives, before the one rounding: {@code 45} or {@code 45/2}
 */
public record Considered(UUID versionId, String key, int number, Finding verdict, String points) {
    /** Whether a rule matched, or the first reason against it. */
    public enum Finding {
        MATCHED,
        OTHER_BRANCH,
        OTHER_TIER,
        NO_LINE_COUNTS,
        BELOW_MINIMUM,
        OUTSIDE_TIMES,
        NOTHING_TO_EARN,
        OUTRANKED,
        OTHER_AUDIENCE,
        MEMBER_LIMIT_REACHED,
        BUDGET_EXHAUSTED
    }

    static Considered of(EarningRule rule, Finding verdict, Fraction points) {
        return new Considered(
                rule.versionId(), rule.key(), rule.number(), verdict, points.toString());
    }
}
