package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An account with its lots and holds in memory, whose invariants are looked at after each step. */
final class Ledger {
    static final Instant START = Instant.parse("2026-03-14T09:00:00Z");
    final Account account = new Account(Ids.next(), Ids.next());
    final List<Lot> lots = new ArrayList<>();
    final Map<Hold, Draw> holds = new HashMap<>();
    private final Map<Lot, Instant> expiries = new HashMap<>();
    private final EnumMap<LedgerKind, Long> sums = new EnumMap<>(LedgerKind.class);
    private long version = 1;
    Instant now = START;

    Ledger() {
        assertTrue(account.open(START));
    }

    AccountEvent grant(OrderPoints order, Duration life) {
        var change = account.grant(order, now.plus(life), now);
        change.lot().ifPresent(lot -> expiries.put(lot, now.plus(life)));
        change.lot().ifPresent(lots::add);
        return record(change);
    }

    void earn(long points, Duration life) {
        var order = new OrderPoints(Ids.next(), account.customerId());
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 1, points));
        var event = grant(order, life);
        assertTrue(event instanceof AccountEvent.Earned);
    }

    AccountEvent clawBack(OrderPoints order) {
        return record(account.clawBack(order, draw(-order.due()), now));
    }

    Hold hold(long points) {
        var request =
                new Hold.Request(
                        Ids.next(),
                        null,
                        points,
                        new Money(points * 100, "RUB"),
                        now.plus(Duration.ofDays(1)),
                        "somebody");
        var hold = new Hold(account.id(), request, now);
        var draw = draw(points);
        var event = record(account.hold(hold, draw, now));
        assertTrue(event instanceof AccountEvent.Held);
        holds.put(hold, draw);
        return hold;
    }

    AccountEvent capture(Hold hold, long points) {
        var source = Source.hold(hold.id(), "somebody");
        return record(account.capture(hold, holds.get(hold), points, source, now));
    }

    AccountEvent release(Hold hold) {
        var source = Source.hold(hold.id(), "somebody");
        return record(account.release(hold, holds.get(hold), source, now));
    }

    long spendable() {
        return draw(Long.MAX_VALUE).total();
    }

    UUID id() {
        return account.id();
    }

    private Draw draw(long points) {
        return Draw.of(
                points,
                lots.stream()
                        .filter(lot -> expiries.get(lot).isAfter(now))
                        .sorted(Comparator.comparing(expiries::get))
                        .iterator());
    }

    private AccountEvent record(Change change) {
        var postings = change.entry().postings();
        assertEquals(0, postings.stream().mapToLong(Posting::points).sum(), "double entry");
        assertTrue(postings.size() >= 2);
        postings.forEach(posting -> sums.merge(posting.kind(), posting.points(), Long::sum));
        version++;
        assertEquals(version, account.version(), "one version, one event");
        check();
        return change.event();
    }

    private void check() {
        var balances = account.balances();
        assertEquals(sum(LedgerKind.AVAILABLE), balances.available());
        assertEquals(sum(LedgerKind.HELD), balances.held());
        assertEquals(-sum(LedgerKind.DEBT), balances.debt());
        assertTrue(balances.available() >= 0 && balances.held() >= 0 && balances.debt() >= 0);
        assertEquals(lots.stream().mapToLong(Lot::free).sum(), balances.available());
        assertEquals(
                lots.stream().mapToLong(lot -> lot.remaining() - lot.free()).sum(),
                balances.held());
        lots.forEach(lot -> assertTrue(lot.free() >= 0 && lot.free() <= lot.remaining()));
    }

    private long sum(LedgerKind kind) {
        return sums.getOrDefault(kind, 0L);
    }
}
