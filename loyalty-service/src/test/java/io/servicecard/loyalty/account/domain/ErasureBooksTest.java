package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an erasure takes, in entries that balance. */
class ErasureBooksTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private final Ledger ledger = new Ledger();

    @Test
    void takesPendingAndActivePointsAndNothingTwice() {
        ledger.earn(100, YEAR);
        var pending = ledger.grant(ledger.order(40), Duration.ofDays(9), YEAR);
        assertTrue(pending instanceof AccountEvent.Earned);
        var erasure = new Erasure(Ids.next(), List.copyOf(ledger.lots));
        ledger.books.record(erasure.of(ledger.account, ledger.now).orElseThrow());
        assertEquals(140, ledger.books.sum(LedgerKind.EXPIRED));
        assertEquals(0, ledger.account.balances().available());
        assertEquals(0, ledger.account.balances().pending());
        assertTrue(ledger.account.erase());
        assertFalse(ledger.account.erase());
        assertFalse(ledger.account.open(ledger.now));
        var again = new Erasure(Ids.next(), List.of());
        assertTrue(again.of(ledger.account, ledger.now).isEmpty());
    }

    @Test
    void forgivesWhatIsOwed() {
        var order = ledger.order(80);
        assertTrue(ledger.grant(order, Duration.ZERO, YEAR) instanceof AccountEvent.Earned);
        var hold = ledger.hold(80);
        assertTrue(ledger.capture(hold, 80) instanceof AccountEvent.Redeemed);
        ledger.settle(order, 2, 0);
        assertTrue(ledger.clawBack(order) instanceof AccountEvent.ClawedBack);
        assertEquals(80, ledger.account.balances().debt());
        var erasure = new Erasure(Ids.next(), List.of());
        ledger.books.record(erasure.of(ledger.account, ledger.now).orElseThrow());
        assertEquals(0, ledger.account.balances().debt());
        assertEquals(-80, ledger.books.sum(LedgerKind.FORGIVEN));
    }
}
