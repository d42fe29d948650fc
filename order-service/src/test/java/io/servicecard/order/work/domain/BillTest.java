package io.servicecard.order.work.domain;

import static io.servicecard.order.price.domain.LineKind.SERVICE;
import static io.servicecard.order.work.domain.PaymentPurpose.FINAL;
import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.id;
import static io.servicecard.order.work.domain.Samples.line;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.money.Money;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillTest {
    private final Bill bill = new Bill("RUB", List.of(line(300, 3), line(50, 2)));

    @Test
    void theTotalIsTheSumOfTheLines() {
        assertEquals(rub(1000), bill.total());
        assertEquals(rub(1000), bill.due());
        assertThrows(
                ArithmeticException.class,
                () -> new Bill("RUB", List.of(line(Long.MAX_VALUE, 1), line(1, 1))));
    }

    @Test
    void linesAreOnlySoMany() {
        var unused = bill.add(Collections.nCopies(198, line(1, 1)));
        var refusal =
                assertThrows(MoneyRefused.TooManyLines.class, () -> bill.add(List.of(line(1, 1))));
        assertEquals(200, refusal.most);
        assertEquals(200, bill.lines().size());
    }

    @Test
    void nothingIsPaidTwice() {
        bill.payMoney(id(), PaymentMethod.CASH, rub(600), FINAL, ACT);
        var refusal =
                assertThrows(
                        MoneyRefused.Overpaid.class,
                        () -> bill.payMoney(id(), PaymentMethod.CARD, rub(401), FINAL, ACT));
        assertEquals(rub(400), refusal.balanceDue);
        bill.payMoney(id(), PaymentMethod.CARD, rub(400), FINAL, ACT);
        assertEquals(rub(0), bill.due());
    }

    @Test
    void pointsAskedForDoNotCountButAllThatIsOpenIsKeptForThem() {
        bill.payMoney(id(), PaymentMethod.CASH, rub(300), FINAL, ACT);
        assertEquals(rub(700), bill.askForPoints(id(), 1_000_000, FINAL, ACT));
        assertEquals(rub(700), bill.due());
        for (long minor : new long[] {1, 700}) {
            var refusal =
                    assertThrows(
                            MoneyRefused.Overpaid.class,
                            () -> bill.payMoney(id(), PaymentMethod.CASH, rub(minor), FINAL, ACT));
            assertEquals(rub(0), refusal.balanceDue);
        }
        assertThrows(MoneyRefused.Overpaid.class, () -> bill.askForPoints(id(), 1, FINAL, ACT));
    }

    @Test
    void whatTheHoldIsNotWorthIsOpenAgain() {
        var points = points(1_000_000);
        assertTrue(points.follow(new HoldNews.Held(id(), 40, rub(400))));
        assertEquals(40, points.points());
        assertEquals(rub(400), points.amount());
        assertEquals(rub(600), bill.due());
        bill.payMoney(id(), PaymentMethod.CASH, rub(600), FINAL, ACT);
    }

    @Test
    void aHoldInAnotherCurrencyOrWorthMoreThanIsOpenIsNotWanted() {
        for (var worth : List.of(new Money(1000, "PLN"), rub(1001))) {
            var points = points(10);
            assertTrue(points.follow(new HoldNews.Held(id(), 10, worth)), "loyalty must know");
            assertEquals(PaymentState.VOIDED, points.state());
            assertEquals(rub(1000), bill.due());
        }
    }

    @Test
    void amountsAreInTheBranchsCurrencyAndMoreThanNothing() {
        assertThrows(
                MoneyRefused.CurrencyMismatch.class,
                () -> bill.payMoney(id(), PaymentMethod.CASH, new Money(1, "PLN"), FINAL, ACT));
        for (long minor : new long[] {0, -1}) {
            assertThrows(
                    MoneyRefused.AmountNotPositive.class,
                    () -> bill.payMoney(id(), PaymentMethod.CASH, rub(minor), FINAL, ACT));
        }
    }

    @Test
    void theSettlementCountsHeldPoints() {
        bill.payMoney(id(), PaymentMethod.TRANSFER, rub(800), FINAL, ACT);
        var points = points(2);
        var hold = id();
        assertTrue(points.follow(new HoldNews.Held(hold, 2, rub(200))));
        assertEquals(
                new Settlement(
                        rub(1000),
                        rub(800),
                        rub(200),
                        2,
                        List.of(hold),
                        List.of(
                                new Settlement.Line("0", service(0), SERVICE, 3, rub(900)),
                                new Settlement.Line("1", service(1), SERVICE, 2, rub(100)))),
                Settlement.of(bill));
    }

    @Test
    void lateNewsOfAHoldChangesNothing() {
        var points = points(2);
        assertFalse(points.follow(new HoldNews.Released()), "a requested payment did not count");
        assertFalse(points.follow(new HoldNews.Held(id(), 2, rub(200))), "it was voided");
        assertFalse(points.follow(new HoldNews.Captured()));
        assertFalse(points.follow(new HoldNews.Declined()));
        assertEquals(PaymentState.VOIDED, points.state());
    }

    private UUID service(int line) {
        return bill.lines().get(line).serviceId();
    }

    private Payment points(long points) {
        var id = id();
        assertTrue(bill.askForPoints(id, points, FINAL, ACT).amountMinor() > 0);
        return bill.payment(id).orElseThrow();
    }
}
