package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private final Ledger ledger = new Ledger();

    @Test
    void spendsTheLotsThatExpireSoonestFirst() {
        ledger.earn(100, YEAR);
        ledger.earn(50, Duration.ofDays(10));
        var hold = ledger.hold(70);
        assertEquals(List.of(80L, 0L), ledger.lots.stream().map(Lot::free).toList());
        assertTrue(ledger.capture(hold, 70) instanceof AccountEvent.Redeemed);
        assertEquals(
                List.of(Lot.Status.ACTIVE, Lot.Status.SPENT),
                ledger.lots.stream().map(Lot::status).toList());
        assertEquals(80, ledger.account.balances().available());
    }

    @Test
    void aCaptureOfAPartGivesTheRestBack() {
        ledger.earn(100, YEAR);
        var hold = ledger.hold(80);
        var event = (AccountEvent.Redeemed) ledger.capture(hold, 30);
        assertEquals(30, event.points());
        assertEquals(50, event.released());
        assertEquals(70, ledger.account.balances().available());
        assertEquals(0, ledger.account.balances().held());
    }

    @Test
    void aHoldEndsOnce() {
        ledger.earn(100, YEAR);
        var captured = ledger.hold(50);
        assertTrue(ledger.capture(captured, 50) instanceof AccountEvent.Redeemed);
        assertThrows(LoyaltyRefused.HoldAlreadyResolved.class, () -> ledger.capture(captured, 50));
        var released = ledger.hold(50);
        assertTrue(ledger.release(released) instanceof AccountEvent.Released);
        assertThrows(LoyaltyRefused.HoldAlreadyResolved.class, () -> ledger.release(released));
        assertEquals(50, ledger.account.balances().available());
    }

    @Test
    void anExpiredLotIsNotSpendableBeforeAnybodyPostedIt() {
        ledger.earn(100, Duration.ofDays(1));
        ledger.earn(30, YEAR);
        ledger.now = Ledger.START.plus(Duration.ofDays(1));
        assertEquals(30, ledger.spendable());
        assertEquals(130, ledger.account.balances().available());
        var refused = assertThrows(LoyaltyRefused.InsufficientPoints.class, () -> ledger.hold(31));
        assertEquals(30, refused.available());
    }

    @Test
    void pendingPointsAreSpendableFromTheirMomentOnWhetherPostedOrNot() {
        var event = ledger.grant(ledger.order(100), Duration.ofDays(14), YEAR);
        assertEquals(0, ((AccountEvent.Earned) event).available());
        assertThrows(LoyaltyRefused.InsufficientPoints.class, () -> ledger.hold(1));
        assertEquals(100, ledger.pending());
        ledger.now = Ledger.START.plus(Duration.ofDays(14));
        assertEquals(100, ledger.spendable());
        assertTrue(ledger.hold(100).isOpen());
        assertEquals(0, ledger.account.balances().pending());
    }

    @Test
    void aReleaseAfterTheLotsExpiryPostsTheExpiryAtOnce() {
        ledger.earn(100, Duration.ofDays(1));
        var hold = ledger.hold(60);
        ledger.now = Ledger.START.plus(Duration.ofDays(2));
        var event = (AccountEvent.Released) ledger.release(hold);
        assertEquals(60, event.expired());
        assertEquals(HoldState.EXPIRED, hold.state());
        assertEquals(0, ledger.spendable());
        assertEquals(0, ledger.lots.getFirst().remaining());
    }

    @Test
    void aCaptureUsesTheLotsItHoldsEvenAfterTheirExpiry() {
        ledger.earn(100, Duration.ofDays(1));
        var hold = ledger.hold(100);
        ledger.now = Ledger.START.plus(Duration.ofDays(2));
        var event = (AccountEvent.Redeemed) ledger.capture(hold, 100);
        assertEquals(0, event.expired());
        assertEquals(Lot.Status.SPENT, ledger.lots.getFirst().status());
    }

    @Test
    void whatWasSpentAlreadyBecomesDebtThatTheNextGrantPays() {
        var order = ledger.order(100);
        assertTrue(ledger.grant(order, Duration.ZERO, YEAR) instanceof AccountEvent.Earned);
        var hold = ledger.hold(80);
        assertTrue(ledger.capture(hold, 80) instanceof AccountEvent.Redeemed);
        ledger.settle(order, 6, 0);
        var event = (AccountEvent.ClawedBack) ledger.clawBack(order);
        assertEquals(100, event.points());
        assertEquals(80, event.debt());
        assertEquals(0, order.toReverse());
        ledger.earn(100, YEAR);
        assertEquals(0, ledger.account.balances().debt());
        assertEquals(20, ledger.account.balances().available());
    }

    @Test
    void debtHasALimitAndWhatIsBeyondItIsForgivenInTheBooks() {
        var order = ledger.order(500);
        assertTrue(ledger.grant(order, Duration.ZERO, YEAR) instanceof AccountEvent.Earned);
        assertTrue(ledger.capture(ledger.hold(500), 500) instanceof AccountEvent.Redeemed);
        ledger.settle(order, 2, 0);
        var event = (AccountEvent.ClawedBack) ledger.clawBack(order);
        assertEquals(500, event.points());
        assertEquals(Ledger.DEBT_LIMIT, event.debt());
        assertEquals(Ledger.DEBT_LIMIT - 500, ledger.books.sum(LedgerKind.FORGIVEN));
        assertEquals(0, order.toReverse());
    }

    @Test
    void theOrdersPendingLotsGiveFirstThenItsActiveOnesThenOthers() {
        ledger.earn(50, Duration.ofDays(10));
        var order = ledger.order(100);
        assertTrue(ledger.grant(order, Duration.ofDays(1), YEAR) instanceof AccountEvent.Earned);
        ledger.settle(order, 2, 130);
        assertTrue(ledger.grant(order, Duration.ofDays(60), YEAR) instanceof AccountEvent.Earned);
        ledger.now = Ledger.START.plus(Duration.ofDays(2));
        ledger.settle(order, 3, 90);
        assertTrue(ledger.clawBack(order) instanceof AccountEvent.ClawedBack);
        assertEquals(List.of(50L, 90L, 0L), ledger.lots.stream().map(Lot::free).toList());
        ledger.settle(order, 4, 0);
        assertTrue(ledger.capture(ledger.hold(80), 80) instanceof AccountEvent.Redeemed);
        assertTrue(ledger.clawBack(order) instanceof AccountEvent.ClawedBack);
        assertEquals(List.of(0L, 0L, 0L), ledger.lots.stream().map(Lot::free).toList());
        assertEquals(30, ledger.account.balances().debt());
    }

    @Test
    void anOlderVersionOfAnOrderHasNoEffect() {
        var order = ledger.order();
        ledger.settle(order, 7, 40);
        assertFalse(order.isNewer(7));
        assertFalse(order.isNewer(6));
        assertTrue(order.isNewer(8));
    }

    @Test
    void transferredPointsKeepTheirExpiryAndPayDebtFirst() {
        var other = new Ledger();
        var order = other.order(40);
        assertTrue(other.grant(order, Duration.ZERO, YEAR) instanceof AccountEvent.Earned);
        assertTrue(other.capture(other.hold(40), 40) instanceof AccountEvent.Redeemed);
        other.settle(order, 2, 0);
        assertTrue(other.clawBack(order) instanceof AccountEvent.ClawedBack);
        ledger.earn(30, Duration.ofDays(5));
        ledger.earn(70, Duration.ofDays(50));
        ledger.transfer(other, 90);
        assertEquals(10, ledger.spendable());
        assertEquals(0, other.account.balances().debt());
        assertEquals(50, other.spendable());
        assertEquals(
                List.of(Ledger.START.plus(Duration.ofDays(50))),
                other.lots.stream()
                        .filter(lot -> lot.free() > 0)
                        .map(lot -> lot.validity().expiresAt())
                        .toList());
        assertThrows(LoyaltyRefused.InsufficientPoints.class, () -> ledger.transfer(other, 11));
    }

    @Test
    void anAdjustmentTakesNoMoreThanThereIs() {
        assertTrue(ledger.adjust(30, YEAR) instanceof AccountEvent.Adjusted);
        assertThrows(LoyaltyRefused.InsufficientPoints.class, () -> ledger.adjust(-31, YEAR));
        assertTrue(ledger.adjust(-30, YEAR) instanceof AccountEvent.Adjusted);
        assertEquals(0, ledger.spendable());
        assertEquals(0, ledger.account.balances().lifetimeEarned());
    }
}
