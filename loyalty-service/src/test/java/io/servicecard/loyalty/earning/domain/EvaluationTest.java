package io.servicecard.loyalty.earning.domain;

import static io.servicecard.loyalty.earning.domain.Considered.Finding.BELOW_MINIMUM;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.MATCHED;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.NOTHING_TO_EARN;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.NO_LINE_COUNTS;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.OTHER_BRANCH;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.OTHER_TIER;
import static io.servicecard.loyalty.earning.domain.Considered.Finding.OUTSIDE_TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.platform.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final UUID BRANCH = new UUID(5, 5);

    @ParameterizedTest
    @CsvSource({
        "RUB, 1, 10000, 450000, 45",
        "RUB, 1, 10000, 9999, 0",
        "JPY, 1, 100, 12345, 123",
        "KWD, 5, 1000, 1999, 9"
    })
    void anAmountEarnsByTheMinorUnitsOfItsCurrency(
            String currency, long points, long per, long paid, long earned) {
        var rule = rule("base", 0, perAmount(currency, points, per));
        assertEquals(
                earned,
                Evaluation.of(order(currency, paid, 0), Optional.empty(), List.of(rule)).points());
    }

    @Test
    void ofAGroupTheHighestPriorityWinsAndGroupsAddUpBeforeTheOneRounding() {
        var rules =
                List.of(
                        rule("plain", 0, perAmount("RUB", 1, 300)),
                        rule("better", 5, perAmount("RUB", 1, 200)),
                        group("visit", rule("coming", 0, perAmount("RUB", 1, 200))));
        var earned = Evaluation.of(order("RUB", 100, 0), Optional.empty(), rules);
        assertEquals(1, earned.points());
        assertEquals(
                List.of("better MATCHED 1/2", "plain OUTRANKED 1/3", "coming MATCHED 1/2"),
                told(earned));
        assertEquals(Optional.of(rules.get(1).versionId()), earned.mostBy());
    }

    @Test
    void equalPrioritiesAreDecidedByTheKey() {
        var rules =
                List.of(rule("b", 1, new RuleAward.Fixed(9)), rule("a", 1, new RuleAward.Fixed(4)));
        var earned = Evaluation.of(order("RUB", 100, 0), Optional.empty(), rules);
        assertEquals(List.of("a MATCHED 4", "b OUTRANKED 9"), told(earned));
    }

    @Test
    void everyRefusalSaysWhy() {
        var monday = Set.of(DayOfWeek.MONDAY);
        var rules =
                List.of(
                        rule("a", 9, fixed(), new Condition.AtBranch(Set.of(new UUID(6, 6)))),
                        rule("b", 8, fixed(), new Condition.InTier(Set.of("gold"))),
                        rule("c", 7, fixed(), new Condition.OfService(Set.of(new UUID(7, 7)))),
                        rule("d", 6, fixed(), new Condition.AtLeast(List.of(rub(101)))),
                        rule(
                                "e",
                                5,
                                fixed(),
                                new Condition.WithinTimes(
                                        monday,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(18, 0),
                                        ZoneId.of("Europe/Moscow"))),
                        rule("f", 4, perAmount("PLN", 1, 1)),
                        rule("g", 3, fixed(), new Condition.AtLeast(List.of(rub(100)))));
        var earned = Evaluation.of(order("RUB", 100, 0), Optional.of("silver"), rules);
        assertEquals(
                List.of(
                        OTHER_BRANCH,
                        OTHER_TIER,
                        NO_LINE_COUNTS,
                        BELOW_MINIMUM,
                        OUTSIDE_TIMES,
                        NOTHING_TO_EARN,
                        MATCHED),
                earned.considered().stream().map(Considered::verdict).toList());
        assertEquals(10, earned.points());
    }

    @Test
    void whatPointsPaidEarnsNothingButComingDoes() {
        var rules =
                List.of(
                        rule("amount", 3, perAmount("RUB", 1, 1)),
                        group("unit", rule("unit", 0, new RuleAward.PerUnit(3))),
                        group("fixed", rule("fixed", 0, fixed())),
                        group("visit", rule("visit", 0, new RuleAward.PerVisit(2))));
        var earned = Evaluation.of(order("RUB", 0, 100), Optional.empty(), rules);
        assertEquals(2, earned.points());
    }

    @Test
    void whatNoAccountCanHoldIsRefused() {
        var rule = rule("base", 0, perAmount("RUB", Long.MAX_VALUE, 1));
        var order = order("RUB", 2, 0);
        assertThrows(
                EarningRefused.TooManyPoints.class,
                () -> Evaluation.of(order, Optional.empty(), List.of(rule)).points());
    }

    @Test
    void aWindowOverMidnightBelongsToTheDayOnWhichItBegins() {
        var night =
                new Condition.WithinTimes(
                        Set.of(DayOfWeek.FRIDAY),
                        LocalTime.of(22, 0),
                        LocalTime.of(2, 0),
                        ZoneId.of("Europe/Warsaw"));
        assertEquals(true, night.holds(Instant.parse("2026-03-13T21:30:00Z")));
        assertEquals(true, night.holds(Instant.parse("2026-03-14T00:30:00Z")));
        assertEquals(false, night.holds(Instant.parse("2026-03-14T21:30:00Z")));
        assertEquals(false, night.holds(Instant.parse("2026-03-13T12:00:00Z")));
    }

    private static List<String> told(Reckoning earned) {
        return earned.considered().stream()
                .map(rule -> rule.key() + " " + rule.verdict() + " " + rule.points())
                .toList();
    }

    private static RuleAward fixed() {
        return new RuleAward.Fixed(10);
    }

    private static Money rub(long minor) {
        return new Money(minor, "RUB");
    }

    private static RuleAward perAmount(String currency, long points, long per) {
        return new RuleAward.PerAmount(Map.of(currency, new RuleAward.Rate(points, per)));
    }

    private static EarningRule group(String group, EarningRule rule) {
        var t = rule.terms();
        return terms(rule.key(), t.priority(), group, t.award(), t.conditions());
    }

    private static EarningRule rule(
            String key, int priority, RuleAward award, Condition... conditions) {
        return terms(key, priority, "base", award, List.of(conditions));
    }

    private static EarningRule terms(
            String key, int priority, String group, RuleAward award, List<Condition> conditions) {
        return new EarningRule(
                UUID.randomUUID(),
                key,
                1,
                new RuleTerms(
                        Trigger.ORDER,
                        conditions,
                        award,
                        Set.of(),
                        priority,
                        group,
                        OptionalLong.empty(),
                        Instant.EPOCH,
                        Optional.empty()));
    }

    private static OrderFacts order(String currency, long money, long points) {
        return new OrderFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                BRANCH,
                3,
                OrderFacts.State.HANDED_OVER,
                RandomEarning.NOON,
                List.of(
                        new OrderFacts.Line(
                                "1",
                                new UUID(1, 1),
                                "SERVICE",
                                2,
                                new Money(money + points, currency))),
                new Money(money, currency),
                new Money(points, currency));
    }
}
