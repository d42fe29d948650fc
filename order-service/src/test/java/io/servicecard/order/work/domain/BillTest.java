package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.id;
import static io.servicecard.order.work.domain.Samples.line;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
    private final Bill bill = new Bill("RUB", List.of(line(300, 3), line(50, 2)));

    @Test
    void theTotalIsTheSumOfTheLines() {
        assertEquals(rub(1000), bill.total());
        assertEquals(rub(1000), bill.due());
        assertEquals(rub(0), Bill.sum("RUB", List.of()));
        assertThrows(
                ArithmeticException.class,
                () -> Bill.sum("RUB", List.of(line(Long.MAX_VALUE, 1), line(1, 1))));
    }

    @Test
    void nothingIsPaidTwice() {
        bill.payMoney(id(), PaymentMethod.CASH, rub(600), ACT);
        var refusal =
                assertThrows(
                        OrderRefused.Overpaid.class,
                        () -> bill.payMoney(id(), PaymentMethod.CARD, rub(401), ACT));
        assertEquals(rub(400), refusal.balanceDue);
        bill.payMoney(id(), PaymentMethod.CARD, rub(400), ACT);
        assertEquals(rub(0), bill.due());
    }

    @Test
    void requestedPointsDoNotCountButTheirRoomIsKept() {
        bill.askForPoints(id(), 7, rub(700), ACT);
        assertEquals(rub(1000), bill.due());
        assertThrows(
                OrderRefused.Overpaid.class,
                () -> bill.payMoney(id(), PaymentMethod.CASH, rub(301), ACT));
        bill.payMoney(id(), PaymentMethod.CASH, rub(300), ACT);
    }

    @Test
    void amountsAreInTheBranchsCurrencyAndMoreThanNothing() {
        assertThrows(
                OrderRefused.CurrencyMismatch.class,
                () -> bill.payMoney(id(), PaymentMethod.CASH, new Money(1, "PLN"), ACT));
        for (long minor : new long[] {0, -1}) {
            assertThrows(
                    OrderRefused.AmountNotPositive.class,
                    () -> bill.payMoney(id(), PaymentMethod.CASH, rub(minor), ACT));
        }
    }

    @Test
    void theSettlementCountsHeldPoints() {
        bill.payMoney(id(), PaymentMethod.TRANSFER, rub(800), ACT);
        var points = points(2, rub(200));
        var hold = id();
        assertTrue(points.follow(new HoldNews.Held(hold, rub(200))));
        assertEquals(
                new Settlement(rub(1000), rub(800), rub(200), 2, List.of(hold)), bill.settlement());
    }

    @Test
    void lateNewsOfAHoldChangesNothing() {
        var points = points(2, rub(200));
        assertFalse(points.follow(new HoldNews.Released()), "a requested payment did not count");
        assertFalse(points.follow(new HoldNews.Held(id(), rub(200))), "it was voided");
        assertFalse(points.follow(new HoldNews.Captured()));
        assertFalse(points.follow(new HoldNews.Declined()));
        assertEquals(PaymentState.VOIDED, points.state());
    }

    private Payment points(long points, Money worth) {
        var id = id();
        bill.askForPoints(id, points, worth, ACT);
        return bill.payment(id).orElseThrow();
    }
}
