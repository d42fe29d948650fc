package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.TARIFF;
import static io.servicecard.order.work.domain.Samples.WORD;
import static io.servicecard.order.work.domain.Samples.id;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the end of an order costs, and what is kept and given back for it; it cost 10.00. */
class CancellationFeeTest {
    private static final Optional<Money> AS_PROPOSED = Optional.empty();

    private static Order cancelling(long... payments) {
        var order = Samples.in(OrderState.IN_PROGRESS);
        for (long minor : payments) {
            pay(order, minor);
        }
        assertEquals(rub(500), order.ending().request(WORD, TARIFF, ACT).proposedFee());
        return order;
    }

    private static void pay(Order order, long minor) {
        var paid = order.paying().pay(id(), PaymentMethod.CASH, rub(minor), ACT);
        assertEquals(rub(minor), paid.amount());
    }

    private static List<Long> owedBack(Order order) {
        return order.paying().owedBack().stream().map(Restitution.Piece::amountMinor).toList();
    }

    private static Money ended(Order order) {
        return order.ending().approve(AS_PROPOSED, false, ACT).fee();
    }

    @Test
    void theFeeGrowsWithTheWork() {
        assertEquals(rub(0), proposed(withoutIntake(OrderState.PLACED)));
        assertEquals(rub(100), proposed(Samples.in(OrderState.ACCEPTED)));
        assertEquals(rub(500), proposed(Samples.in(OrderState.IN_PROGRESS)));
    }

    private static Order withoutIntake(OrderState state) {
        var order = Samples.in(state);
        order.intake = null;
        return order;
    }

    private static Money proposed(Order order) {
        return order.ending().request(WORD, TARIFF, ACT).proposedFee();
    }

    @Test
    void aDepositIsNoRevenue() {
        var order = cancelling(300, 700);
        assertEquals(rub(0), order.paying().revenue(), "paid, and asked to end");
        assertEquals(rub(500), ended(order));
        assertEquals(rub(500), order.paying().revenue(), "the fee, not what was paid");
        assertEquals(rub(0), order.bill().due());
        assertEquals(List.of(500L), owedBack(order), "of what was paid last");
        var free = cancelling(400);
        assertEquals(rub(0), free.ending().approve(Optional.of(rub(0)), true, ACT).fee());
        assertEquals(rub(0), free.paying().revenue());
        assertEquals(List.of(400L), owedBack(free));
    }

    @Test
    void noMoreIsGivenBackThanIsBeyondTheFee() {
        var order = cancelling(300, 700);
        assertEquals(rub(500), ended(order));
        var first = order.bill().payments().getFirst().id();
        assertEquals(rub(300), order.paying().refund(id(), first, rub(300), ACT).amount());
        assertEquals(List.of(200L), owedBack(order));
        var second = order.bill().payments().getLast().id();
        var refused =
                assertThrows(
                        MoneyRefused.RefundTooLarge.class,
                        () -> order.paying().refund(id(), second, rub(201), ACT));
        assertEquals(rub(200), refused.refundable);
        assertEquals(rub(200), order.paying().refund(id(), second, rub(200), ACT).amount());
        assertEquals(rub(500), order.paying().revenue());
    }

    @Test
    void whatIsMissingOfTheFeeIsPaidInMoney() {
        var order = cancelling(100);
        assertEquals(rub(500), ended(order));
        assertEquals(rub(400), order.bill().due());
        assertEquals(rub(100), order.paying().revenue());
        assertThrows(MoneyRefused.FeeInMoney.class, () -> order.paying().payPoints(id(), 4, ACT));
        assertThrows(MoneyRefused.Overpaid.class, () -> pay(order, 401));
        pay(order, 400);
        assertEquals(PaymentPurpose.FINAL, order.bill().payments().getLast().purpose());
        assertEquals(rub(0), order.bill().due());
        assertEquals(rub(500), order.paying().revenue());
    }

    @Test
    void pointsPayNoFee() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        var payment = id();
        assertEquals(5, order.paying().payPoints(payment, 5, ACT).points());
        var held = new HoldNews.Held(id(), 5, rub(500));
        var told = order.paying().follow(order.bill().payment(payment).orElseThrow(), held, ACT);
        assertTrue(told.isPresent());
        assertEquals(rub(500), order.ending().request(WORD, TARIFF, ACT).proposedFee());
        assertEquals(1, order.ending().approve(AS_PROPOSED, false, ACT).holdIds().size());
        assertEquals(rub(500), order.bill().due());
        assertEquals(List.of(), owedBack(order));
        assertEquals(rub(0), order.paying().revenue());
    }

    @Test
    void theManagerChargesLessWithAReasonAndNeverMore() {
        var order = cancelling();
        assertThrows(
                MoneyRefused.FeeNotProposed.class,
                () -> order.ending().approve(Optional.of(rub(501)), true, ACT));
        assertThrows(
                MoneyRefused.FeeNotProposed.class,
                () -> order.ending().approve(Optional.of(rub(-1)), true, ACT));
        assertThrows(
                MoneyRefused.FeeUnexplained.class,
                () -> order.ending().approve(Optional.of(rub(499)), false, ACT));
        assertThrows(
                MoneyRefused.CurrencyMismatch.class,
                () -> order.ending().approve(Optional.of(new Money(1, "PLN")), true, ACT));
        assertEquals(OrderState.CANCELLING, order.state());
        assertEquals(rub(1), order.ending().approve(Optional.of(rub(1)), true, ACT).fee());
    }

    @Test
    void whatGoesOnCostsWhatItDid() {
        var order = cancelling(300);
        assertEquals(4, order.ending().refuse(ACT).head().version() + 1);
        assertEquals(Optional.empty(), order.bill().proposedFee());
        assertEquals(rub(700), order.bill().due());
        assertEquals(List.of(), owedBack(order));
    }

    @Test
    void whatWeEndOurselvesIsFree() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        pay(order, 300);
        assertEquals(rub(0), order.ending().cancel(WORD, ACT).fee());
        assertEquals(rub(0), order.bill().due());
        assertEquals(rub(0), order.paying().revenue());
        assertEquals(List.of(300L), owedBack(order));
    }
}
