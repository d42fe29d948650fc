package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ledger against a naive reference, step by random step. A failure names its seed; {@code
 * -Dmodel.seed=…} runs that one again.
 */
class ModelTest {
    private static final int RUNS = 6;
    private static final int STEPS = 500;

    private final List<Ledger> ledgers = Stream.generate(Ledger::new).limit(3).toList();
    private final List<NaiveBook> books = Stream.generate(NaiveBook::new).limit(3).toList();
    private final List<List<OrderPoints>> orders =
            Stream.generate(() -> (List<OrderPoints>) new ArrayList<OrderPoints>())
                    .limit(3)
                    .toList();
    private Random random;

    static LongStream seeds() {
        var chosen = Long.getLong("model.seed");
        long first = System.nanoTime();
        return chosen == null ? LongStream.range(first, first + RUNS) : LongStream.of(chosen);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesWhatThePointsOneByOneDo(long seed) {
        random = new Random(seed);
        var steps = new ArrayList<String>();
        try {
            for (int step = 0; step < STEPS; step++) {
                int who = random.nextInt(ledgers.size());
                steps.add(step(who) + " " + who);
                compare();
            }
            assertEquals(0, transferred(), "what one account gave another got");
        } catch (AssertionError | RuntimeException e) {
            var last = steps.subList(Math.max(0, steps.size() - 20), steps.size());
            throw new AssertionError("seed " + seed + " after " + last, e);
        }
    }

    private String step(int who) {
        int kind = random.nextInt(15);
        switch (kind) {
            case 0, 1 -> earn(who);
            case 2 -> amend(who);
            case 3, 4 -> hold(who);
            case 5, 6 -> end(who);
            case 7 -> refund(who);
            case 8 -> transfer(who, random.nextInt(ledgers.size()));
            case 9 -> adjust(who);
            case 10 -> bonus(who);
            case 11 -> compensate(who);
            case 12 -> ledgers.get(who).bring();
            default -> jump(random.nextInt(90));
        }
        return String.valueOf(kind);
    }

    private void jump(int hours) {
        ledgers.forEach(ledger -> ledger.now = ledger.now.plus(Duration.ofHours(hours)));
    }

    private Duration life() {
        return Duration.ofHours(1 + random.nextInt(900));
    }

    private Duration pause() {
        return random.nextInt(3) == 0 ? Duration.ofHours(random.nextInt(200)) : Duration.ZERO;
    }

    private void earn(int who) {
        var order = ledgers.get(who).order();
        orders.get(who).add(order);
        settle(who, order, 1, 1 + random.nextInt(60));
    }

    private void amend(int who) {
        if (!orders.get(who).isEmpty()) {
            var order = any(orders.get(who));
            settle(who, order, order.source().version() + 1, random.nextInt(60));
        }
    }

    private void settle(int who, OrderPoints order, long version, long points) {
        var ledger = ledgers.get(who);
        ledger.settle(order, version, points);
        long more = order.toGrant().values().stream().mapToLong(Long::longValue).sum();
        long less = order.toReverse();
        if (more > 0) {
            var pause = pause();
            var life = life();
            assertTrue(ledger.grant(order, pause, life) instanceof AccountEvent.Earned);
            books.get(who)
                    .comeIn(
                            more,
                            order.orderId(),
                            ledger.now.plus(pause),
                            ledger.now.plus(pause).plus(life));
        }
        if (less > 0) {
            assertTrue(ledger.clawBack(order) instanceof AccountEvent.ClawedBack);
            books.get(who).takeBack(less, order.orderId(), Ledger.DEBT_LIMIT, ledger.now);
        }
        books.get(who).lifetime += more - less;
        assertTrue(order.toGrant().isEmpty() && order.toReverse() == 0, "converged");
    }

    private void bonus(int who) {
        var ledger = ledgers.get(who);
        var source = new Source("test", Ids.next().toString(), 1, "test");
        var life = life();
        long points = 1L + random.nextInt(40);
        assertTrue(
                ledger.bonus(points, source, Duration.ZERO, life) instanceof AccountEvent.Earned);
        books.get(who).comeIn(points, null, ledger.now, ledger.now.plus(life));
        books.get(who).lifetime += points;
    }

    private void compensate(int who) {
        var ledger = ledgers.get(who);
        var life = life();
        long points = 1L + random.nextInt(40);
        assertTrue(ledger.compensate(points, life) instanceof AccountEvent.Earned);
        books.get(who).comeIn(points, null, ledger.now, ledger.now.plus(life));
        books.get(who).lifetime += points;
    }

    private void hold(int who) {
        var ledger = ledgers.get(who);
        long points = 1L + random.nextInt(80);
        if (isRefused(who, points, () -> assertTrue(ledger.hold(points).isOpen()))) {
            return;
        }
        var hold = List.copyOf(ledger.holds.keySet()).getLast();
        books.get(who).hold(points, hold.id(), ledger.now);
    }

    private void end(int who) {
        var ledger = ledgers.get(who);
        var open = ledger.holds.keySet().stream().filter(Hold::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        var hold = any(open);
        long spend = random.nextBoolean() ? 0 : 1L + random.nextLong(hold.points());
        var event = spend == 0 ? ledger.release(hold) : ledger.capture(hold, spend);
        assertTrue(event.who().version() == ledger.account.version());
        books.get(who).end(hold.id(), spend);
        assertThrows(LoyaltyRefused.HoldAlreadyResolved.class, () -> ledger.release(hold));
    }

    private void refund(int who) {
        var ledger = ledgers.get(who);
        var spent =
                ledger.holds.keySet().stream().filter(h -> h.captured() > h.restored()).toList();
        if (spent.isEmpty()) {
            return;
        }
        var hold = any(spent);
        long back = 1L + random.nextLong(hold.captured() - hold.restored());
        var order = new OrderPoints(hold.orderId(), ledger.account.customerId());
        order.settle(OrderPoints.State.RETURNED, hold.version(), Map.of(), back);
        assertTrue(ledger.restore(order) instanceof AccountEvent.Restored);
        assertEquals(0, order.toRestore());
        books.get(who).restore(hold.id(), back);
    }

    private void transfer(int who, int to) {
        long points = 1L + random.nextInt(50);
        var now = ledgers.get(who).now;
        if (who != to
                && !isRefused(
                        who, points, () -> ledgers.get(who).transfer(ledgers.get(to), points))) {
            books.get(to).take(books.get(who), points, now);
        }
    }

    private void adjust(int who) {
        var ledger = ledgers.get(who);
        long points = 1L + random.nextInt(50);
        if (random.nextBoolean()) {
            var life = life();
            assertTrue(ledger.adjust(points, life) instanceof AccountEvent.Adjusted);
            books.get(who).comeIn(points, null, ledger.now, ledger.now.plus(life));
        } else if (!isRefused(
                who,
                points,
                () ->
                        assertTrue(
                                ledger.adjust(-points, life()) instanceof AccountEvent.Adjusted))) {
            books.get(who).drop(points, ledger.now);
        }
    }

    /** Whether it asks for more than there is, and is refused for that. */
    private boolean isRefused(int who, long points, Runnable change) {
        long spendable = books.get(who).spendable(ledgers.get(who).now);
        if (points <= spendable) {
            change.run();
            return false;
        }
        var refused = assertThrows(LoyaltyRefused.InsufficientPoints.class, change::run);
        assertEquals(spendable, refused.available());
        return true;
    }

    private void compare() {
        for (int who = 0; who < ledgers.size(); who++) {
            var ledger = ledgers.get(who);
            var book = books.get(who);
            ledger.books.check();
            assertEquals(book.spendable(ledger.now), ledger.spendable(), "spendable");
            assertEquals(book.pending(ledger.now), ledger.pending(), "pending");
            assertEquals(book.held(), ledger.account.balances().held(), "held");
            assertEquals(book.debt, ledger.account.balances().debt(), "debt");
            assertEquals(book.lifetime, ledger.account.balances().lifetimeEarned(), "lifetime");
        }
    }

    private long transferred() {
        return ledgers.stream().mapToLong(l -> l.books.sum(LedgerKind.TRANSFERRED)).sum();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
