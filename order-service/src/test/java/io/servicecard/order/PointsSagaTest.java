package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.testing.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PointsSagaTest {
    private static final UUID NO_HOLD = new UUID(0, 1);

    @Test
    void aDeclinedHoldLeavesTheOrderAsItWas() {
        var job = Job.placed();
        var payment = job.payWithPoints(100);
        job.loyalty("PointsHoldDeclined", payment, NO_HOLD);
        job.awaitPayment(payment, "DECLINED");
        assertEquals(2, job.view().getLong("version"));
        assertEquals(300_000, job.view().getLong("balanceDue.amountMinor"));
        assertEquals(List.of("OrderPlaced", "PointsPaymentRequested"), job.events(2));
        var asked = job.published().getLast().payload();
        assertEquals(payment.toString(), asked.get("paymentId").asText());
        assertEquals(100, asked.get("points").asLong());
        assertEquals("customer", asked.get("actorRole").asText());
    }

    @Test
    void cancellingNamesTheHoldsAndTheirReleaseVoidsThePayment() {
        var job = Job.accepted();
        var payment = job.payWithPoints(500);
        var hold = UUID.randomUUID();
        job.loyalty("PointsHeld", payment, hold);
        job.awaitPayment(payment, "HELD");
        job.command("manager", "cancel", Map.of("reason", "changed mind")).then().statusCode(200);
        job.events(5);
        var cancelled = job.published().getLast();
        assertEquals("OrderCancelled", cancelled.type().name());
        assertEquals(hold.toString(), cancelled.payload().at("/holdIds/0").asText());
        job.loyalty("PointsReleased", payment, hold);
        job.awaitPayment(payment, "VOIDED");
        assertEquals(5, job.view().getLong("version"));
    }

    @Test
    void aHoldThatComesAfterTheCancellationDoesNotCount() {
        var job = Job.accepted();
        var payment = job.payWithPoints(500);
        job.command("manager", "cancel", Map.of("reason", "changed mind")).then().statusCode(200);
        var hold = UUID.randomUUID();
        job.loyalty("PointsHeld", payment, hold);
        job.awaitPayment(payment, "HELD");
        job.loyalty("PointsReleased", payment, hold);
        job.awaitPayment(payment, "VOIDED");
        assertEquals(4, job.view().getLong("version"));
        assertEquals("OrderCancelled", job.events(4).getLast());
    }

    @Test
    void aHoldReleasedBeforeHandOverIsDueAgain() {
        var job = Job.ready();
        var payment = job.payWithPoints(3000);
        var hold = UUID.randomUUID();
        job.loyalty("PointsHeld", payment, hold);
        job.awaitPayment(payment, "HELD");
        assertEquals(0, job.view().getLong("balanceDue.amountMinor"));
        job.loyalty("PointsReleased", payment, hold);
        job.awaitPayment(payment, "VOIDED");
        assertEquals(300_000, job.view().getLong("balanceDue.amountMinor"));
        assertEquals("PaymentVoided", job.events(11).getLast());
        job.handOver(job.pin()).then().statusCode(409);
    }

    @Test
    void aRedeliveredHoldCountsOnce() {
        var job = Job.placed();
        var payment = job.payWithPoints(500);
        var hold = UUID.randomUUID();
        var id = job.loyalty("PointsHeld", payment, hold);
        job.awaitPayment(payment, "HELD");
        Events.resend(
                id,
                EventType.v1("loyalty", "PointsHeld"),
                job.holder.customer(),
                event ->
                        event.put("orderId", job.id.toString())
                                .put("paymentId", payment.toString())
                                .put("holdId", hold.toString()));
        job.loyalty("PointsHeld", payment, UUID.randomUUID());
        job.loyalty("PointsRedeemed", payment, hold);
        job.awaitPayment(payment, "CAPTURED");
        assertEquals(3, job.view().getLong("version"));
        assertEquals(250_000, job.view().getLong("balanceDue.amountMinor"));
    }
}
