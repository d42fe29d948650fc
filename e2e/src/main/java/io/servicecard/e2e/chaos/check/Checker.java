package io.servicecard.e2e.chaos.check;

import java.util.List;

/** Looks at every invariant. */
public final class Checker {

    private static final List<Rule> RULES =
            List.of(
                    new LedgerRule(),
                    new RequestRule(),
                    new MessageRule(),
                    new DeliveryRule(),
                    new VersionRule(),
                    new PointsRule(),
                    new OrderRule(),
                    new ProjectionRule());

    private Checker() {}

    /** A part of the invariants. */
    interface Rule {
        void check(Evidence evidence, Findings findings);
    }

    /** What is wrong; the suite must be quiet. */
    public static Findings check(Evidence evidence) {
        var findings = new Findings();
        for (var rule : RULES) {
            rule.check(evidence, findings);
        }
        return findings;
    }
}
