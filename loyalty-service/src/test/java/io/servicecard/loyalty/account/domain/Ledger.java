package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.loyalty.earning.domain.Award;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An account with its lots, holds and orders in memory, as the use cases keep them in the database;
 * its invariants are looked at after each change.
 */
final class Ledger {
    static final Instant START = Instant.parse("2026-03-14T09:00:00Z");
    static final long DEBT_LIMIT = 200;
    private static final Comparator<Lot> SOONEST =
            Comparator.comparing((Lot lot) -> lot.validity().expiresAt()).thenComparing(Lot::id);

    final Account account = new Account(Ids.next(), Ids.next());
    final List<Lot> lots = new ArrayList<>();
    final Map<Hold, Draw> holds = new LinkedHashMap<>();
    final LedgerBooks books = new LedgerBooks(this);
    Instant now = START;

    Ledger() {
        assertTrue(account.open(START));
    }

    OrderPoints order() {
        return new OrderPoints(Ids.next(), account.customerId());
    }

    /** An order of one line, handed over; not converged. */
    OrderPoints order(long points) {
        var order = order();
        settle(order, 1, points);
        return order;
    }

    void settle(OrderPoints order, long version, long points) {
        assertTrue(order.isNewer(version));
        order.award(version, new Award(List.of(new Award.LineAward("0", points)), null, null));
        order.settle(OrderPoints.State.HANDED_OVER, version, Map.of(), 0);
    }

    void earn(long points, Duration life) {
        assertTrue(grant(order(points), Duration.ZERO, life) instanceof AccountEvent.Earned);
    }

    AccountEvent grant(OrderPoints order, Duration wait, Duration life) {
        bring();
        return record(new Accrual(order, from(wait, life)).to(account, now));
    }

    AccountEvent clawBack(OrderPoints order) {
        bring();
        var draw = Draw.of(order.toReverse(), toTakeBack(order.orderId()));
        return record(new Clawback(order, draw, DEBT_LIMIT).to(account, now));
    }

    AccountEvent restore(OrderPoints order) {
        bring();
        var parts =
                books.spentFor(order.orderId()).stream()
                        .sorted(Comparator.comparing(Restoration.Spent::lot, SOONEST.reversed()))
                        .toList();
        return record(new Restoration(order, parts, 0).to(account, now));
    }

    AccountEvent bonus(long points, Source source, Duration wait, Duration life) {
        bring();
        return record(
                new Bonus(points, source, "WELCOME", Grounds.NONE, from(wait, life))
                        .to(account, now));
    }

    AccountEvent compensate(long points, Duration life) {
        bring();
        var compensation = new Compensation(Ids.next(), Ids.next(), "GOODWILL", points);
        return record(compensation.to(account, from(Duration.ZERO, life), now));
    }

    AccountEvent adjust(long points, Duration life) {
        bring();
        var source = new Source("test", Ids.next().toString(), 1, "somebody");
        var adjustment = new Adjustment(points, "GOODWILL", source, null);
        return record(
                points > 0
                        ? adjustment.give(account, from(Duration.ZERO, life), now)
                        : adjustment.take(account, draw(-points), now));
    }

    void transfer(Ledger to, long points) {
        bring();
        to.bring();
        var transfer = new Transfer(EntryType.TRANSFER, Ids.next(), draw(points), "customer");
        var out = record(transfer.out(account, points, now));
        var in = to.record(transfer.in(to.account, now));
        assertTrue(out instanceof AccountEvent.Transferred && !in.equals(out));
    }

    Hold hold(long points) {
        return hold(points, Ids.next());
    }

    Hold hold(long points, UUID orderId) {
        bring();
        var request =
                new Hold.Request(
                        orderId,
                        Ids.next(),
                        points,
                        new Money(points * 100, "RUB"),
                        now.plus(Duration.ofDays(1)),
                        "somebody");
        var hold = new Hold(account.id(), request, now);
        var draw = draw(points);
        var change = account.hold(hold, draw, now);
        holds.put(hold, draw);
        assertTrue(record(change) instanceof AccountEvent.Held);
        return hold;
    }

    AccountEvent capture(Hold hold, long points) {
        bring();
        var source = Source.hold(hold.id(), "somebody");
        var change = account.capture(hold, holds.get(hold), points, source, now);
        return record(change);
    }

    AccountEvent release(Hold hold) {
        bring();
        var source = Source.hold(hold.id(), "somebody");
        return record(account.release(hold, holds.get(hold), source, now));
    }

    /** Posts what time did, as each use case does first and the job does for all. */
    void bring() {
        for (var lot : List.copyOf(lots)) {
            if (lot.isPending() && !now.isBefore(lot.validity().availableFrom())) {
                books.record(new Passing(lot).activate(account));
            }
            if (lot.status() == Lot.Status.ACTIVE
                    && !now.isBefore(lot.validity().expiresAt())
                    && lot.free() > 0) {
                var told = record(new Passing(lot).expire(account, now));
                assertTrue(told instanceof AccountEvent.Expired);
            }
        }
    }

    /** What the clock says, whatever was posted. */
    long spendable() {
        return free(true);
    }

    long pending() {
        return free(false);
    }

    private long free(boolean ripe) {
        return lots.stream()
                .filter(lot -> now.isBefore(lot.validity().expiresAt()))
                .filter(lot -> ripe != now.isBefore(lot.validity().availableFrom()))
                .mapToLong(Lot::free)
                .sum();
    }

    private Validity from(Duration wait, Duration life) {
        return new Validity(now.plus(wait), now.plus(wait).plus(life));
    }

    private Draw draw(long points) {
        return Draw.of(
                points,
                lots.stream()
                        .filter(lot -> lot.status() == Lot.Status.ACTIVE)
                        .filter(lot -> now.isBefore(lot.validity().expiresAt()))
                        .sorted(SOONEST)
                        .iterator());
    }

    private Iterator<Lot> toTakeBack(UUID orderId) {
        return lots.stream()
                .filter(lot -> lot.status() == Lot.Status.ACTIVE || lot.isPending())
                .filter(lot -> now.isBefore(lot.validity().expiresAt()))
                .sorted(
                        Comparator.comparing(
                                        (Lot lot) ->
                                                orderId.equals(lot.origin().orderId())
                                                        ? (lot.isPending() ? 0 : 1)
                                                        : (lot.isPending() ? 3 : 2))
                                .thenComparing(SOONEST))
                .iterator();
    }

    private AccountEvent record(Change change) {
        books.record(change);
        return change.event().orElseThrow();
    }
}
