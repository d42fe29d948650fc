package io.servicecard.loyalty.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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
        var refused = assertThrows(LoyaltyRefused.InsufficientPoints.class, () -> ledger.hold(31));
        assertEquals(30, refused.available());
        assertEquals(130, ledger.account.balances().available());
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
        assertEquals(40, ledger.lots.getFirst().remaining());
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
        var order = new OrderPoints(Ids.next(), ledger.account.customerId());
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 5, 100));
        assertTrue(ledger.grant(order, YEAR) instanceof AccountEvent.Earned);
        var hold = ledger.hold(80);
        assertTrue(ledger.capture(hold, 80) instanceof AccountEvent.Redeemed);
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 6, 0));
        var event = (AccountEvent.ClawedBack) ledger.clawBack(order);
        assertEquals(100, event.points());
        assertEquals(80, event.debt());
        assertEquals(0, order.due());
        ledger.earn(100, YEAR);
        assertEquals(0, ledger.account.balances().debt());
        assertEquals(20, ledger.account.balances().available());
    }

    @Test
    void anOlderVersionOfAnOrderHasNoEffect() {
        var order = new OrderPoints(Ids.next(), ledger.account.customerId());
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 7, 40));
        assertFalse(order.settle(OrderPoints.State.HANDED_OVER, 7, 50));
        assertFalse(order.settle(OrderPoints.State.CANCELLED, 6, 0));
        assertEquals(40, order.due());
    }

    @RepeatedTest(50)
    void noSequenceOfChangesBreaksAnInvariant(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int step = 0; step < 200; step++) {
            ledger.now = ledger.now.plus(Duration.ofHours(random.nextInt(48)));
            switch (random.nextInt(4)) {
                case 0 ->
                        ledger.earn(
                                1 + random.nextInt(100), Duration.ofDays(1 + random.nextInt(40)));
                case 1 -> holdWhatThereIs(1 + random.nextInt(120));
                case 2 -> endOne(random);
                default -> changeOrder(random.nextInt(100), random.nextInt(100));
            }
        }
    }

    private void holdWhatThereIs(long points) {
        long spendable = ledger.spendable();
        if (points <= spendable) {
            assertTrue(ledger.hold(points).isOpen());
        } else {
            var refused =
                    assertThrows(
                            LoyaltyRefused.InsufficientPoints.class, () -> ledger.hold(points));
            assertEquals(spendable, refused.available());
        }
    }

    private void endOne(Random random) {
        var open = ledger.holds.keySet().stream().filter(Hold::isOpen).findFirst();
        open.ifPresent(
                hold -> {
                    var event =
                            random.nextBoolean()
                                    ? ledger.release(hold)
                                    : ledger.capture(hold, 1 + random.nextLong(hold.points()));
                    assertFalse(event instanceof AccountEvent.Held);
                });
    }

    private void changeOrder(long first, long second) {
        var order = new OrderPoints(Ids.next(), ledger.account.customerId());
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 1, first + 1));
        var granted = ledger.grant(order, YEAR);
        assertTrue(order.settle(OrderPoints.State.HANDED_OVER, 2, second));
        if (order.due() != 0) {
            var corrected = order.due() > 0 ? ledger.grant(order, YEAR) : ledger.clawBack(order);
            assertFalse(corrected.equals(granted));
        }
        assertEquals(0, order.due());
    }
}
