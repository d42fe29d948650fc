package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.work.application.GiveUpPoints;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Loyalty does not answer: the order does not wait for it for ever. */
@QuarkusTest
class GiveUpPointsTest {
    @Inject GiveUpPoints giveUpPoints;

    @Test
    void whatIsNotAnsweredInTimeIsGivenUpAndALateHoldIsNotWanted() throws Exception {
        var late = Job.ready();
        var payment = late.payWithPoints(3000);
        asked(payment, 16);
        var young = Job.placed();
        var waits = young.payWithPoints(500);
        asked(waits, 14);
        late.pay(1).then().statusCode(422).body("code", equalTo("overpaid"));
        giveUpPoints.round(() -> true);
        assertEquals("VOIDED", late.paymentState(payment));
        assertEquals("REQUESTED", young.paymentState(waits));
        assertEquals("PaymentVoided", late.events(late.view().getInt("version")).getLast());
        var voided = late.published().getLast().payload();
        assertEquals("service", voided.get("actorRole").asText());
        assertEquals(payment.toString(), voided.get("paymentId").asText());
        var hold = late.loyalty("PointsHeld", payment, UUID.randomUUID());
        await().until(() -> Shop.applied(hold));
        assertEquals("VOIDED", late.paymentState(payment));
        assertEquals(300_000, late.view().getLong("balanceDue.amountMinor"));
        late.pay(300_000).then().statusCode(201);
        late.handOver(late.pin()).then().statusCode(200);
        giveUpPoints.round(() -> true);
        assertEquals("VOIDED", late.paymentState(payment));
    }

    @Test
    void anEndedOrderIsLeftAlone() throws Exception {
        var job = Job.accepted();
        var payment = job.payWithPoints(500);
        job.command("manager", "cancel", Map.of("reason", "late")).then().statusCode(200);
        asked(payment, 60);
        giveUpPoints.round(() -> true);
        assertEquals("REQUESTED", job.paymentState(payment));
        assertEquals(4, job.view().getLong("version"));
    }

    @Test
    void severalReplicasGiveUpOnce() throws Exception {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var job = Job.placed();
            asked(job.payWithPoints(500), 20);
            jobs.add(job);
        }
        Callable<Integer> replica = () -> giveUpPoints.giveSomeUp();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round : threads.invokeAll(Collections.nCopies(4, replica))) {
                round.get();
            }
        }
        giveUpPoints.round(() -> true);
        for (var job : jobs) {
            assertEquals(3, job.view().getLong("version"));
            assertEquals("PaymentVoided", job.events(3).getLast());
        }
    }

    private static void asked(UUID payment, int minutesAgo) throws SQLException {
        var aged =
                Shop.number(
                        "UPDATE payment SET requested_at = now() - interval '%d minutes' WHERE id = ? RETURNING 1"
                                .formatted(minutesAgo),
                        payment);
        assertEquals(1, aged);
    }
}
