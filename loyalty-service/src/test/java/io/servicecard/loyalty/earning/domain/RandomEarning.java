package io.servicecard.loyalty.earning.domain;

import io.servicecard.platform.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Rules and orders made at random, from a seed that a failing test prints. */
final class RandomEarning {
    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final List<String> CURRENCIES = List.of("RUB", "JPY", "KWD");
    private static final List<UUID> THINGS =
            List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

    private final Random random;

    RandomEarning(long seed) {
        this.random = new Random(seed);
    }

    OrderFacts order() {
        var currency = one(CURRENCIES);
        List<OrderFacts.Line> lines = new ArrayList<>();
        long total = 0;
        for (int line = random.nextInt(5); line >= 0; line--) {
            long net = random.nextInt(4) == 0 ? 0 : random.nextLong(1_000_000);
            total += net;
            lines.add(
                    new OrderFacts.Line(
                            "line-" + line,
                            one(THINGS),
                            one(List.of(LineKind.values())).name(),
                            random.nextInt(5),
                            new Money(net, currency)));
        }
        long money = total == 0 ? 0 : random.nextLong(total + 1);
        return new OrderFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                one(THINGS),
                7,
                OrderFacts.State.HANDED_OVER,
                NOON.plusSeconds(random.nextInt(7 * 86_400)),
                lines,
                new Money(money, currency),
                new Money(total - money, currency));
    }

    List<EarningRule> rules() {
        List<EarningRule> rules = new ArrayList<>();
        for (int rule = random.nextInt(8); rule >= 0; rule--) {
            rules.add(new EarningRule(UUID.randomUUID(), "rule-" + rule, 1, terms()));
        }
        return rules;
    }

    /** A rule of no condition that gives points for money of a currency. */
    EarningRule rate(String currency) {
        var rate = new RuleAward.Rate(1 + random.nextInt(20), 1 + random.nextInt(10_000));
        return new EarningRule(
                UUID.randomUUID(),
                "rate",
                1,
                new RuleTerms(
                        Trigger.ORDER,
                        List.of(),
                        new RuleAward.PerAmount(Map.of(currency, rate)),
                        Set.of(),
                        0,
                        "base",
                        OptionalLong.empty(),
                        Instant.EPOCH,
                        Optional.empty()));
    }

    /** The same order with other lines. */
    OrderFacts of(OrderFacts order, List<OrderFacts.Line> lines) {
        return new OrderFacts(
                order.orderId(),
                order.customerId(),
                order.branchId(),
                order.settledVersion(),
                order.state(),
                order.at(),
                lines,
                order.paidMoney(),
                order.paidByPoints());
    }

    Optional<String> tier() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(one(List.of("silver", "gold")));
    }

    private RuleTerms terms() {
        List<Condition> conditions = new ArrayList<>();
        for (int condition = random.nextInt(3); condition > 0; condition--) {
            conditions.add(condition());
        }
        return new RuleTerms(
                Trigger.ORDER,
                conditions,
                award(),
                random.nextInt(3) == 0 ? EnumSet.of(LineKind.FEE, LineKind.PART) : Set.of(),
                random.nextInt(3),
                one(List.of("base", "visit", "extra")),
                random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(50)) : OptionalLong.empty(),
                Instant.EPOCH,
                Optional.empty());
    }

    private RuleAward award() {
        long points = random.nextInt(20);
        return switch (random.nextInt(4)) {
            case 0 -> new RuleAward.Fixed(points);
            case 1 -> new RuleAward.PerUnit(points);
            case 2 -> new RuleAward.PerVisit(points);
            default ->
                    new RuleAward.PerAmount(
                            Map.of(
                                    one(CURRENCIES),
                                    new RuleAward.Rate(points, 1 + random.nextInt(10_000))));
        };
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.AtBranch(Set.of(one(THINGS)));
            case 1 -> new Condition.OfService(Set.of(one(THINGS)));
            case 2 -> new Condition.InTier(Set.of("gold"));
            case 3 ->
                    new Condition.AtLeast(
                            List.of(new Money(random.nextInt(500_000), one(CURRENCIES))));
            default ->
                    new Condition.WithinTimes(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            LocalTime.of(random.nextInt(24), 0),
                            LocalTime.of(random.nextInt(24), 0),
                            ZoneId.of("Europe/Warsaw"));
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
