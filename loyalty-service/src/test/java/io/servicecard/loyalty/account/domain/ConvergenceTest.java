package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.loyalty.earning.domain.Award;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Every order of arrival, with repetitions, of what an order's events say ends in the same books.
 */
class ConvergenceTest {
    private static final Duration YEAR = Duration.ofDays(365);

    /** What a version of the order says. */
    private record Event(
            long version,
            OrderPoints.State state,
            long settledVersion,
            List<Long> award,
            Map<String, Share> returned,
            long refund) {}

    private static final Event FIRST = handedOver(5, 45, 31);
    private static final Event AMENDED = handedOver(6, 40, 31);
    private static final Event AMENDED_BY_PAYMENT = handedOver(8, 45, 31);
    private static final List<Event> RETURNED =
            List.of(
                    FIRST,
                    AMENDED,
                    back(AMENDED, 7, Map.of("0", new Share(1, 3)), 25),
                    back(AMENDED, 8, Map.of("0", new Share(2, 3), "1", new Share(99, 700)), 60),
                    back(AMENDED, 9, Map.of("0", new Share(3, 3), "1", new Share(700, 700)), 100));
    private static final List<Event> CANCELLED =
            List.of(
                    FIRST,
                    AMENDED,
                    back(AMENDED, 7, Map.of("0", new Share(1, 3)), 30),
                    new Event(8, OrderPoints.State.CANCELLED, 0, List.of(), Map.of(), 0));
    private static final List<Event> ON_CREDIT =
            List.of(
                    handedOver(5, 10, 0),
                    handedOver(6, 30, 11),
                    AMENDED_BY_PAYMENT,
                    back(AMENDED_BY_PAYMENT, 9, Map.of("0", new Share(1, 3)), 25));
    private static final List<Event> PARTLY =
            List.of(
                    FIRST,
                    back(FIRST, 6, Map.of("1", new Share(3, 7)), 10),
                    back(FIRST, 7, Map.of("1", new Share(4, 7), "0", new Share(1, 2)), 55));

    @Test
    void everyPermutationOfAReturnedOrderEndsInTheSameBooks() {
        assertEquals(List.of(500L, 0L, 0L, 0L, 0L), everyOrderOf(RETURNED));
    }

    @Test
    void everyPermutationOfACancelledOrderEndsInTheSameBooks() {
        assertEquals(List.of(500L, 0L, 0L, 0L, 0L), everyOrderOf(CANCELLED));
    }

    @Test
    void everyPermutationOfAnOrderPaidAfterItsHandOverEndsInTheSameBooks() {
        // 45 - floor(45/3) + 31; of the 100 points that paid, 25 are back
        assertEquals(List.of(486L, 0L, 0L, 0L, 61L), everyOrderOf(ON_CREDIT));
    }

    @Test
    void everyPermutationOfAPartlyReturnedOrderEndsInTheSameBooks() {
        // 45 - floor(45/2) + 31 - floor(31*4/7) = 23 + 14; of the 100 points that paid, 55 are back
        assertEquals(List.of(492L, 0L, 0L, 0L, 37L), everyOrderOf(PARTLY));
    }

    @Test
    void partialReturnsSumExactlyToTheGrant() {
        var random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            long points = random.nextInt(1000);
            long whole = 1L + random.nextInt(100_000);
            long part = 0;
            var line = LinePoints.NONE.award(points).converged();
            while (part < whole) {
                part += 1 + random.nextLong(whole - part);
                line = line.without(new Share(part, whole)).converged();
                assertTrue(line.reversed() <= line.granted());
            }
            assertEquals(points, line.granted());
            assertEquals(points, line.reversed());
        }
    }

    private static List<Long> everyOrderOf(List<Event> events) {
        List<Long> expected = null;
        for (var order : permutations(events)) {
            var twice = new ArrayList<>(order);
            twice.addAll(order.subList(0, order.size() / 2 + 1));
            for (var sequence : List.of(order, twice)) {
                var books = run(sequence);
                expected = expected == null ? books : expected;
                assertEquals(expected, books, () -> "arrived " + versions(sequence));
            }
        }
        return expected;
    }

    /** The balances after these events: available, pending, held, debt, lifetime earned. */
    private static List<Long> run(List<Event> arrived) {
        var ledger = new Ledger();
        ledger.earn(500, YEAR);
        var order = ledger.order();
        var hold = ledger.hold(100, order.orderId());
        for (var event : arrived) {
            apply(ledger, order, hold, event);
        }
        var balances = ledger.account.balances();
        return LongStream.of(
                        balances.available(),
                        balances.pending(),
                        balances.held(),
                        balances.debt(),
                        balances.lifetimeEarned() - 500)
                .boxed()
                .toList();
    }

    /** As the use case does. */
    private static void apply(Ledger ledger, OrderPoints order, Hold hold, Event event) {
        if (!order.isNewer(event.version())) {
            return;
        }
        if (event.state() == OrderPoints.State.CANCELLED) {
            if (hold.isOpen()) {
                assertTrue(ledger.release(hold) instanceof AccountEvent.Released);
            }
            order.end(event.state(), event.version(), hold.captured() - hold.restored());
        } else {
            if (hold.isOpen()) {
                assertTrue(ledger.capture(hold, 100) instanceof AccountEvent.Redeemed);
            }
            if (!order.isAwarded(event.settledVersion())) {
                order.award(event.settledVersion(), award(event.award()));
            }
            order.settle(event.state(), event.version(), event.returned(), event.refund());
        }
        if (order.toRestore() > 0) {
            assertTrue(ledger.restore(order) instanceof AccountEvent.Restored);
        }
        if (!order.toGrant().isEmpty()) {
            assertTrue(ledger.grant(order, Duration.ZERO, YEAR) instanceof AccountEvent.Earned);
        }
        if (order.toReverse() > 0) {
            assertTrue(ledger.clawBack(order) instanceof AccountEvent.ClawedBack);
        }
    }

    private static Award award(List<Long> points) {
        var lines = new ArrayList<Award.LineAward>();
        points.forEach(p -> lines.add(new Award.LineAward(String.valueOf(lines.size()), p)));
        return new Award(lines, null, null);
    }

    private static Event handedOver(long version, long first, long second) {
        return new Event(
                version,
                OrderPoints.State.HANDED_OVER,
                version,
                List.of(first, second),
                Map.of(),
                0);
    }

    /** Returned, of what was handed over as this event says. */
    private static Event back(
            Event settled, long version, Map<String, Share> returned, long refund) {
        return new Event(
                version,
                OrderPoints.State.RETURNED,
                settled.version(),
                settled.award(),
                returned,
                refund);
    }

    private static List<Long> versions(List<Event> events) {
        return events.stream().map(Event::version).toList();
    }

    private static List<List<Event>> permutations(List<Event> events) {
        if (events.isEmpty()) {
            return List.of(Collections.emptyList());
        }
        var all = new ArrayList<List<Event>>();
        for (var first : events) {
            var rest = new ArrayList<>(events);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var whole = new ArrayList<Event>();
                whole.add(first);
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }
}
