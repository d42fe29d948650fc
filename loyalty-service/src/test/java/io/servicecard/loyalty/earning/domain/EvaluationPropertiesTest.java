package io.servicecard.loyalty.earning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for whatever rules and orders; the seed of a failure is in its message. */
class EvaluationPropertiesTest {
    private static final int CASES = 3_000;

    @Test
    void theOrderInWhichRulesComeDoesNotMatter() {
        for (long seed = 0; seed < CASES; seed++) {
            var made = new RandomEarning(seed);
            var order = made.order();
            var rules = made.rules();
            var tier = made.tier();
            var shuffled = new ArrayList<>(rules);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(
                    Evaluation.of(order, tier, rules),
                    Evaluation.of(order, tier, shuffled),
                    "seed " + seed);
        }
    }

    @Test
    void linesAreNeverNegativeAndSumToThePoints() {
        for (long seed = 0; seed < CASES; seed++) {
            var made = new RandomEarning(seed);
            var earned = Evaluation.of(made.order(), made.tier(), made.rules());
            assertTrue(earned.points() >= 0, "seed " + seed);
            assertTrue(earned.lines().stream().allMatch(points -> points >= 0), "seed " + seed);
            assertEquals(
                    earned.points(),
                    earned.lines().stream().mapToLong(Long::longValue).sum(),
                    "seed " + seed);
        }
    }

    @Test
    void splittingAnOrderIntoLinesEarnsTheSame() {
        for (long seed = 0; seed < CASES; seed++) {
            var made = new RandomEarning(seed);
            var order = made.order();
            var rules = List.of(made.rate(order.paidMoney().currency()));
            var total = order.paidMoney().plus(order.paidByPoints());
            var whole = List.of(new OrderFacts.Line("whole", null, "SERVICE", 1, total));
            assertEquals(
                    Evaluation.of(made.of(order, whole), Optional.empty(), rules).points(),
                    Evaluation.of(order, Optional.empty(), rules).points(),
                    "seed " + seed);
        }
    }

    @Test
    void payingMoreWithPointsNeverEarnsMore() {
        for (long seed = 0; seed < CASES; seed++) {
            var made = new RandomEarning(seed);
            var order = made.order();
            var rules =
                    made.rules().stream()
                            .filter(rule -> rule.terms().award() instanceof RuleAward.PerAmount)
                            .limit(1)
                            .toList();
            var tier = made.tier();
            var inMoney =
                    new OrderFacts(
                            order.orderId(),
                            order.customerId(),
                            order.branchId(),
                            order.settledVersion(),
                            order.state(),
                            order.at(),
                            order.lines(),
                            order.paidMoney().plus(order.paidByPoints()),
                            order.paidMoney().times(0));
            assertTrue(
                    Evaluation.of(order, tier, rules).points()
                            <= Evaluation.of(inMoney, tier, rules).points(),
                    "seed " + seed);
        }
    }
}
