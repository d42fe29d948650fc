package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.WORD;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.platform.id.Ids;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders that wait: for whom, how long, and who lets them go on. */
class WaitTest {
    @ParameterizedTest
    @EnumSource(WaitingFor.class)
    void theCustomerIsAwaitedOrOurOwnHolds(WaitingFor what) {
        var order = Samples.in(OrderState.IN_PROGRESS);
        var later = NOW.plusSeconds(60);
        if (what.isTheCustomers()) {
            assertThrows(
                    WaitRefused.WaitMisplaced.class, () -> order.pausing().hold(what, later, ACT));
            assertEquals(what, order.pausing().awaitCustomer(what, ACT).waitingFor());
        } else {
            assertEquals(later, order.pausing().hold(what, later, ACT).reviewAt());
        }
        assertEquals(what, order.standing().waiting().orElseThrow().what());
    }

    @ParameterizedTest
    @EnumSource(
            value = WaitingFor.class,
            names = {"PARTS", "EQUIPMENT", "STAFF"})
    void whatIsOursDoesNotWaitForTheCustomer(WaitingFor what) {
        var order = Samples.in(OrderState.IN_PROGRESS);
        assertThrows(
                WaitRefused.WaitMisplaced.class, () -> order.pausing().awaitCustomer(what, ACT));
    }

    @Test
    void somebodyLooksAgainLater() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        assertThrows(
                WaitRefused.ReviewInPast.class,
                () -> order.pausing().hold(WaitingFor.PARTS, NOW, ACT));
        assertEquals(OrderState.IN_PROGRESS, order.state());
    }

    @Test
    void aCustomerEndsTheCustomersWaitOnly() {
        var held = Samples.in(OrderState.HELD);
        assertThrows(WaitRefused.NotTheCustomersWait.class, () -> held.pausing().resume(true, ACT));
        assertEquals(OrderState.HELD, held.state());
        var pending = Samples.in(OrderState.PENDING);
        assertEquals(1, pending.pausing().resume(true, ACT).head().version());
        assertEquals(Optional.empty(), pending.standing().waiting());
    }

    @Test
    void aWaitForMoneyEndsByPayingIt() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        assertEquals(
                WaitingFor.PAYMENT,
                order.pausing().awaitCustomer(WaitingFor.PAYMENT, ACT).waitingFor());
        assertThrows(MoneyRefused.BalanceDue.class, () -> order.pausing().resume(true, ACT));
        order.bill.payMoney(Ids.next(), PaymentMethod.CARD, rub(1000), PaymentPurpose.DEPOSIT, ACT);
        assertEquals(2, order.pausing().resume(true, ACT).head().version());
    }

    @Test
    void aRefusedEndGoesBackToTheWait() {
        var order = Samples.in(OrderState.HELD);
        var wait = order.standing().waiting();
        assertEquals(1, order.ending().request(WORD, Samples.TARIFF, ACT).head().version());
        assertEquals(OrderState.CANCELLING, order.state());
        assertEquals(2, order.ending().refuse(ACT).head().version());
        assertEquals(OrderState.HELD, order.state());
        assertEquals(wait, order.standing().waiting());
        assertEquals(Optional.empty(), order.standing().closingReason());
    }

    @Test
    void anEndThatIsGrantedKeepsItsReason() {
        var order = Samples.in(OrderState.PENDING);
        assertEquals(1, order.ending().request(WORD, Samples.TARIFF, ACT).head().version());
        assertEquals(2, order.ending().approve(Optional.empty(), false, ACT).head().version());
        assertEquals(Optional.of(WORD), order.standing().closingReason());
        assertEquals(Optional.empty(), order.standing().waiting());
    }

    @Test
    void anItemIsUnclaimedAfterALongTimeOnly() {
        var order = Samples.in(OrderState.READY);
        order.standing.readyAt = NOW.minus(Samples.LONG).plusSeconds(1);
        var refusal =
                assertThrows(
                        HandOverRefused.UnclaimedTooEarly.class,
                        () -> order.handingOver().unclaim(Samples.LONG, ACT));
        assertEquals(NOW.plusSeconds(1), refusal.from);
        assertEquals(OrderState.READY, order.state());
    }
}
