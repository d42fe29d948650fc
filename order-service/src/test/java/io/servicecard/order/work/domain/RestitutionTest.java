package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.PaymentPurpose.FINAL;
import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.id;
import static io.servicecard.order.work.domain.Samples.line;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is given back for what comes back, in any parts. A failure names its seed; {@code
 * -Dservicecard.restitution.seed=<n>} begins with that one.
 */
class RestitutionTest {
    private static final int CASES = 20_000;

    private final long seed =
            Long.getLong("servicecard.restitution.seed", new Random().nextInt(1_000_000_000));

    @Test
    void asTheContractsExampleSays() {
        var order = handedOver(List.of(line(250_000, 1), line(50_000, 2)), 500, 50_000);
        var event = order.handingOver().takeBack(id(), new CameBack(Map.of()), Map.of(1, 1), ACT);
        assertEquals(rub(42_900), event.returned().money());
        assertEquals(71, event.returned().points());
        assertEquals(List.of(new Settlement.Back("1", 1, rub(50_000))), event.returned().lines());
    }

    @Test
    void inWhateverPartsItComesBackAllIsGivenBackAndNeverMoreThanCameBack() {
        for (long one = seed; one < seed + CASES; one++) {
            var random = new Random(one);
            var order = any(random);
            var settled = Settlement.of(order.bill());
            var before = new CameBack(Map.of());
            var left = new TreeMap<Integer, Integer>();
            for (int place = 0; place < settled.lines().size(); place++) {
                left.put(place, settled.lines().get(place).quantity());
            }
            long given = 0;
            while (!left.isEmpty()) {
                var part = part(left, random);
                var event = order.handingOver().takeBack(id(), before, part, ACT);
                before = before.with(part, settled.lines());
                long now = event.pieces().stream().mapToLong(Restitution.Piece::amountMinor).sum();
                assertTrue(now >= 0, "seed " + one);
                given += now;
                long back = sum(event.returned());
                assertTrue(given <= back, "no more than came back, seed " + one);
                assertEquals(settled, event.settlement(), "seed " + one);
                for (var payment : order.bill().payments()) {
                    assertTrue(payment.refundedMinor() <= payment.amount().amountMinor());
                    assertTrue(payment.refundedPoints() <= payment.points());
                }
            }
            assertEquals(settled.total().amountMinor(), given, "all of it, seed " + one);
            assertEquals(rub(0), order.paying().revenue(), "seed " + one);
            assertEquals(
                    settled.points(),
                    order.bill().payments().stream().mapToLong(Payment::refundedPoints).sum(),
                    "seed " + one);
        }
    }

    private static long sum(Settlement.Returned returned) {
        return returned.lines().stream().mapToLong(line -> line.net().amountMinor()).sum();
    }

    /** Some of what is left, at least one; what is all taken is left no more. */
    private static Map<Integer, Integer> part(Map<Integer, Integer> left, Random random) {
        var part = new TreeMap<Integer, Integer>();
        var places = new ArrayList<>(left.keySet());
        for (int place : places) {
            if (part.isEmpty() || random.nextBoolean()) {
                int quantity = random.nextInt(1, left.get(place) + 1);
                part.put(place, quantity);
                left.computeIfPresent(place, (p, l) -> l == quantity ? null : l - quantity);
            }
        }
        return part;
    }

    /** Paid with up to three payments with points of uneven worth and the rest in money. */
    private static Order any(Random random) {
        var lines = new ArrayList<OrderLine>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            lines.add(
                    line(
                            random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(9_999),
                            random.nextInt(1, 8)));
        }
        var order = Samples.draft();
        order.bill = new Bill("RUB", lines);
        for (int i = random.nextInt(4); i > 0 && order.bill.due().amountMinor() > 0; i--) {
            long worth = random.nextLong(order.bill.due().amountMinor()) + 1;
            hold(order, random.nextLong(1, 700), worth);
        }
        while (order.bill.due().amountMinor() > 0) {
            long amount = random.nextLong(order.bill.due().amountMinor()) + 1;
            order.bill.payMoney(id(), PaymentMethod.CARD, rub(amount), FINAL, ACT);
        }
        return handedOver(order);
    }

    private static Order handedOver(List<OrderLine> lines, long points, long worth) {
        var order = Samples.draft();
        order.bill = new Bill("RUB", lines);
        hold(order, points, worth);
        order.bill.payMoney(id(), PaymentMethod.CASH, order.bill.due(), FINAL, ACT);
        return handedOver(order);
    }

    private static void hold(Order order, long points, long worth) {
        var payment = id();
        assertTrue(order.bill.askForPoints(payment, points, FINAL, ACT).amountMinor() >= worth);
        var held = new HoldNews.Held(id(), points, rub(worth));
        assertTrue(order.bill.payment(payment).orElseThrow().follow(held));
    }

    private static Order handedOver(Order order) {
        order.standing.state = OrderState.READY;
        assertTrue(order.handingOver().handOver(true, ACT).isPresent());
        return order;
    }
}
