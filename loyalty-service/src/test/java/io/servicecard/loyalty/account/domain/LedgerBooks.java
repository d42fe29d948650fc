package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The journal of a {@link Ledger}: what the database keeps, constraints and audit included. */
final class LedgerBooks {
    private final Ledger ledger;
    private final EnumMap<LedgerKind, Long> sums = new EnumMap<>(LedgerKind.class);
    private final Set<String> sources = new HashSet<>();
    private final Map<UUID, List<LotMovement>> byLot = new HashMap<>();
    private long version = 1;
    private long earned;

    LedgerBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Records a change, and looks at all that must be true after it. */
    void record(Change change) {
        var entry = change.entry();
        var postings = entry.postings();
        assertEquals(0, postings.stream().mapToLong(Posting::points).sum(), "double entry");
        assertTrue(postings.size() >= 2, "double entry");
        postings.forEach(posting -> sums.merge(posting.kind(), posting.points(), Long::sum));
        assertTrue(sources.add(source(entry)), () -> "posted twice: " + source(entry));
        ledger.lots.addAll(change.lots());
        for (var movement : entry.movements()) {
            byLot.computeIfAbsent(movement.lotId(), id -> new ArrayList<>()).add(movement);
        }
        if (change.event().isPresent()) {
            version++;
        }
        assertEquals(version, ledger.account.version(), "one version, one event");
        switch (entry.type()) {
            case ACCRUAL, BONUS, COMPENSATION, CLAWBACK ->
                    earned -=
                            postings.stream()
                                    .filter(p -> p.kind() == LedgerKind.ISSUED)
                                    .mapToLong(Posting::points)
                                    .sum();
            case HOLD,
                    CAPTURE,
                    RELEASE,
                    RESTORE,
                    ACTIVATE,
                    EXPIRE,
                    ADJUST,
                    TRANSFER,
                    MERGE,
                    ERASE -> {}
        }
        check();
    }

    /** Invariants 1, 2, 3 and 6 of the account as it is now. */
    void check() {
        var balances = ledger.account.balances();
        assertEquals(sum(LedgerKind.AVAILABLE), balances.available());
        assertEquals(sum(LedgerKind.PENDING), balances.pending());
        assertEquals(sum(LedgerKind.HELD), balances.held());
        assertEquals(-sum(LedgerKind.DEBT), balances.debt());
        assertEquals(earned, balances.lifetimeEarned());
        assertTrue(balances.available() >= 0 && balances.held() >= 0, "no balance below 0");
        assertTrue(balances.pending() >= 0 && balances.debt() >= 0, "no balance below 0");
        assertEquals(free(Lot.Status.ACTIVE), balances.available(), "lots make available");
        assertEquals(free(Lot.Status.PENDING), balances.pending(), "lots make pending");
        assertEquals(
                ledger.holds.keySet().stream().filter(Hold::isOpen).mapToLong(Hold::points).sum(),
                balances.held(),
                "holds make held");
        ledger.lots.forEach(this::checkLot);
        for (var hold : ledger.holds.keySet()) {
            assertTrue(hold.captured() <= hold.points() && hold.restored() <= hold.captured());
        }
    }

    private void checkLot(Lot lot) {
        assertEquals(
                lot.earned(), lot.remaining() + lot.spent() + lot.expired() + lot.clawed(), "lot");
        assertTrue(lot.free() >= 0 && lot.free() <= lot.remaining(), "lot");
        assertEquals(lot.earned(), moved(lot, MovementKind.GRANT));
        assertEquals(
                lot.spent(),
                moved(lot, MovementKind.SPEND)
                        + moved(lot, MovementKind.TRANSFER)
                        - moved(lot, MovementKind.RESTORE));
        assertEquals(lot.expired(), moved(lot, MovementKind.EXPIRE));
        assertEquals(lot.clawed(), moved(lot, MovementKind.CLAW));
        assertEquals(
                lot.remaining() - lot.free(),
                moved(lot, MovementKind.HOLD)
                        - moved(lot, MovementKind.RELEASE)
                        - moved(lot, MovementKind.SPEND));
    }

    /** What payments of an order spent and did not get back. */
    List<Restoration.Spent> spentFor(UUID orderId) {
        var spent = new ArrayList<Restoration.Spent>();
        for (var hold : ledger.holds.keySet()) {
            for (var lot : ledger.lots) {
                long points = 0;
                UUID entry = null;
                for (var movement : byLot.getOrDefault(lot.id(), List.of())) {
                    if (hold.id().equals(movement.holdId())) {
                        switch (movement.kind()) {
                            case SPEND -> {
                                points += movement.points();
                                entry = movement.entryId();
                            }
                            case RESTORE -> points -= movement.points();
                            case GRANT, HOLD, RELEASE, EXPIRE, CLAW, TRANSFER -> {}
                        }
                    }
                }
                if (points > 0 && hold.orderId().equals(orderId)) {
                    spent.add(new Restoration.Spent(hold, lot, entry, points));
                }
            }
        }
        return spent;
    }

    long sum(LedgerKind kind) {
        return sums.getOrDefault(kind, 0L);
    }

    private long free(Lot.Status status) {
        return ledger.lots.stream()
                .filter(lot -> lot.status() == status)
                .mapToLong(Lot::free)
                .sum();
    }

    private long moved(Lot lot, MovementKind kind) {
        return byLot.getOrDefault(lot.id(), List.of()).stream()
                .filter(movement -> movement.kind() == kind)
                .mapToLong(LotMovement::points)
                .sum();
    }

    private static String source(JournalEntry entry) {
        return entry.type() + " " + entry.source();
    }
}
