package io.servicecard.loyalty.earning.domain;

import io.servicecard.loyalty.earning.domain.Considered.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One rule applied to one order: which lines count, whether it matches, what each line gets. */
final class Match {
    private final RuleTerms terms;
    private final OrderFacts facts;
    private final Optional<String> tier;
    private final List<Boolean> counts;
    private final List<Fraction> money;

    Match(RuleTerms terms, OrderFacts facts, Optional<String> tier) {
        this.terms = terms;
        this.facts = facts;
        this.tier = tier;
        this.counts = facts.lines().stream().map(this::counts).toList();
        var paid = facts.money();
        this.money = each(paid::get);
    }

    /** What one line gets. */
    private interface ByLine {
        Fraction of(int index);
    }

    /** The first reason against it, or {@link Finding#MATCHED}. */
    Finding verdict() {
        if (!counts.contains(true)) {
            return Finding.NO_LINE_COUNTS;
        }
        return terms.conditions().stream()
                .map(this::verdict)
                .filter(verdict -> verdict != Finding.MATCHED)
                .findFirst()
                .orElse(Finding.MATCHED);
    }

    private Finding verdict(Condition condition) {
        return switch (condition) {
            case Condition.AtBranch c ->
                    matchedIf(
                            facts.branchId() != null && c.branches().contains(facts.branchId()),
                            Finding.OTHER_BRANCH);
            case Condition.OfService _ -> Finding.MATCHED;
            case Condition.InTier c ->
                    matchedIf(tier.filter(c.tiers()::contains).isPresent(), Finding.OTHER_TIER);
            case Condition.AtLeast c -> matchedIf(reaches(c), Finding.BELOW_MINIMUM);
            case Condition.WithinTimes c -> matchedIf(c.holds(facts.at()), Finding.OUTSIDE_TIMES);
        };
    }

    private static Finding matchedIf(boolean holds, Finding otherwise) {
        return holds ? Finding.MATCHED : otherwise;
    }

    /** Exactly what each line gets, in the order of the lines. */
    List<Fraction> earned() {
        var earned =
                switch (terms.award()) {
                    case RuleAward.PerAmount a -> perAmount(a);
                    case RuleAward.PerUnit a -> perUnit(a.points());
                    case RuleAward.Fixed a ->
                            total(money).isZero() ? nothing() : spread(Fraction.whole(a.points()));
                    case RuleAward.PerVisit a -> spread(Fraction.whole(a.points()));
                };
        return atMost(earned);
    }

    private List<Fraction> perAmount(RuleAward.PerAmount award) {
        var rate = award.rates().get(facts.paidMoney().currency());
        if (rate == null) {
            return nothing();
        }
        var factor = Fraction.of(rate.points(), rate.perMinor());
        return each(index -> money.get(index).times(factor));
    }

    private List<Fraction> perUnit(long points) {
        var factor = facts.moneyPart().times(Fraction.whole(points));
        return each(index -> factor.times(Fraction.whole(facts.lines().get(index).quantity())));
    }

    /** Over the lines that count, by what was paid for them; evenly when nothing was. */
    private List<Fraction> spread(Fraction points) {
        var paid = total(money);
        if (paid.isZero()) {
            long lines = counts.stream().filter(Boolean::booleanValue).count();
            return each(_ -> points.times(Fraction.of(1, lines)));
        }
        return each(index -> points.times(money.get(index)).per(paid));
    }

    private List<Fraction> atMost(List<Fraction> earned) {
        if (terms.maxPoints().isEmpty()) {
            return earned;
        }
        var most = Fraction.whole(terms.maxPoints().getAsLong());
        var all = total(earned);
        return all.exceeds(most) ? each(index -> earned.get(index).times(most).per(all)) : earned;
    }

    private boolean reaches(Condition.AtLeast condition) {
        var paid = total(money);
        return condition.amounts().stream()
                .filter(amount -> amount.currency().equals(facts.paidMoney().currency()))
                .anyMatch(amount -> !Fraction.whole(amount.amountMinor()).exceeds(paid));
    }

    private boolean counts(OrderFacts.Line line) {
        return terms.excludedKinds().stream().noneMatch(kind -> kind.name().equals(line.kind()))
                && terms.conditions().stream()
                        .allMatch(
                                condition ->
                                        !(condition instanceof Condition.OfService c)
                                                || (line.serviceId() != null
                                                        && c.services()
                                                                .contains(line.serviceId())));
    }

    private List<Fraction> nothing() {
        return each(_ -> Fraction.ZERO);
    }

    private List<Fraction> each(ByLine line) {
        List<Fraction> all = new ArrayList<>();
        for (int index = 0; index < facts.lines().size(); index++) {
            all.add(counts.get(index) ? line.of(index) : Fraction.ZERO);
        }
        return all;
    }

    static Fraction total(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
