package io.servicecard.loyalty.earning.domain;

import io.servicecard.loyalty.earning.domain.Considered.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies rules to an order. The result depends on nothing but its arguments, and not on the order
 * in which the rules come: of each stacking group the matching rule with the highest priority gives
 * points, groups add up exactly, and the sum is rounded down once.
 */
public final class Evaluation {
    private final Set<String> taken = new HashSet<>();
    private final List<Considered> considered = new ArrayList<>();
    private List<Fraction> sums;
    private Fraction most = Fraction.ZERO;
    private UUID mostBy;

    private Evaluation(int lines) {
        sums = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            sums.add(Fraction.ZERO);
        }
    }

    /**
     * What the order earns.
     *
     * @param rules those in force when it was handed over
     * @param tier the customer's, by its key
     * @throws EarningRefused.TooManyPoints when no account can hold so many
     */
    public static Reckoning of(
            OrderFacts facts, Optional<String> tier, Collection<EarningRule> rules) {
        return over(facts, tier, rules).rounded();
    }

    /** The same before it is rounded, for what comes on top. */
    public static Evaluation over(
            OrderFacts facts, Optional<String> tier, Collection<EarningRule> rules) {
        var evaluation = new Evaluation(facts.lines().size());
        rules.stream()
                .filter(rule -> rule.terms().trigger() == Trigger.ORDER)
                .sorted(EarningRule.ORDER)
                .forEach(rule -> evaluation.consider(rule, facts, tier));
        return evaluation;
    }

    /**
     * What an occasion that is no order earns.
     *
     * @param rules those in force now
     */
    public static Reckoning occasion(
            Trigger occasion, Optional<String> tier, Collection<EarningRule> rules) {
        var evaluation = new Evaluation(1);
        rules.stream()
                .filter(rule -> rule.terms().trigger() == occasion)
                .sorted(EarningRule.ORDER)
                .forEach(rule -> evaluation.consider(rule, tier));
        return evaluation.rounded();
    }

    private void consider(EarningRule rule, Optional<String> tier) {
        boolean matches =
                rule.terms().conditions().stream()
                        .allMatch(
                                condition ->
                                        condition instanceof Condition.InTier c
                                                && tier.filter(c.tiers()::contains).isPresent());
        var given =
                rule.terms().award() instanceof RuleAward.Fixed fixed
                        ? Fraction.whole(fixed.points())
                        : Fraction.ZERO;
        settle(rule, matches ? Finding.MATCHED : Finding.OTHER_TIER, List.of(given));
    }

    /** Whether what a rule says holds for an order, or the first reason against it. */
    public static Finding verdict(RuleTerms terms, OrderFacts facts, Optional<String> tier) {
        return new Match(terms, facts, tier).verdict();
    }

    /** What the rules give in all, exactly. */
    public Fraction exact() {
        return Match.total(sums);
    }

    private void consider(EarningRule rule, OrderFacts facts, Optional<String> tier) {
        var match = new Match(rule.terms(), facts, tier);
        var verdict = match.verdict();
        settle(rule, verdict, verdict == Finding.MATCHED ? match.earned() : List.of());
    }

    private void settle(EarningRule rule, Finding verdict, List<Fraction> earned) {
        if (verdict != Finding.MATCHED) {
            considered.add(Considered.of(rule, verdict, Fraction.ZERO));
            return;
        }
        var points = Match.total(earned);
        if (points.isZero()) {
            considered.add(Considered.of(rule, Finding.NOTHING_TO_EARN, points));
        } else if (!taken.add(rule.terms().stackingGroup())) {
            considered.add(Considered.of(rule, Finding.OUTRANKED, points));
        } else {
            considered.add(Considered.of(rule, Finding.MATCHED, points));
            add(earned);
            if (points.exceeds(most)) {
                most = points;
                mostBy = rule.versionId();
            }
        }
    }

    private void add(List<Fraction> earned) {
        List<Fraction> more = new ArrayList<>();
        for (int line = 0; line < sums.size(); line++) {
            more.add(sums.get(line).plus(earned.get(line)));
        }
        sums = more;
    }

    /** The one rounding: each line gets what its addition raises the rounded sum by. */
    public Reckoning rounded() {
        List<Long> lines = new ArrayList<>();
        var sum = Fraction.ZERO;
        long points = 0;
        for (var line : sums) {
            sum = sum.plus(line);
            long upToHere = sum.floor();
            lines.add(upToHere - points);
            points = upToHere;
        }
        return new Reckoning(points, lines, Optional.ofNullable(mostBy), considered);
    }
}
