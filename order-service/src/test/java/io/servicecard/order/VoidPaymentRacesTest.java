package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;

/** Taking a payment back at the same moment as something else: one of both, and never half. */
@QuarkusTest
class VoidPaymentRacesTest {
    @RepeatedTest(3)
    void againstItselfAndTheHold() throws Exception {
        var job = Job.placed();
        var payment = job.payWithPoints(3000);
        var hold = UUID.randomUUID();
        Callable<Response> voiding = () -> job.voidPayment("reception", payment);
        var answers = atOnce(List.of(voiding, voiding, voiding), () -> heldBy(job, payment, hold));
        assertEquals(List.of(200, 409, 409), answers);
        assertEquals("VOIDED", job.paymentState(payment));
        assertEquals(300_000, job.view().getLong("balanceDue.amountMinor"));
        assertEquals(1, told(job, "PaymentVoided"));
    }

    @RepeatedTest(3)
    void againstHandOver() throws Exception {
        var job = Job.ready();
        var payment = held(job);
        var pin = job.pin();
        var answers =
                atOnce(
                        List.of(
                                () -> job.voidPayment("reception", payment),
                                () -> job.handOver(pin)),
                        () -> {});
        assertEquals(List.of(200, 409), answers);
        assertEquals(1, told(job, "PaymentVoided") + told(job, "OrderHandedOver"));
        boolean voided = job.paymentState(payment).equals("VOIDED");
        assertEquals(voided ? 1 : 0, told(job, "PaymentVoided"));
        assertEquals(voided ? "READY" : "HANDED_OVER", job.view().getString("state"));
    }

    @RepeatedTest(3)
    void againstCancellation() throws Exception {
        var job = Job.accepted();
        var payment = held(job);
        var answers =
                atOnce(
                        List.of(
                                () -> job.voidPayment("reception", payment),
                                () -> job.command("manager", "cancel", Map.of("reason", "no"))),
                        () -> {});
        assertTrue(
                List.of(List.of(200, 200), List.of(200, 409)).contains(answers), answers::toString);
        assertEquals("CANCELLED", job.view().getString("state"));
        long voided = told(job, "PaymentVoided");
        int named = job.published().getLast().payload().get("holdIds").size();
        assertEquals(1, voided + named, "the hold is let go once");
    }

    private static UUID held(Job job) {
        var payment = job.payWithPoints(3000);
        job.loyalty("PointsHeld", payment, UUID.randomUUID());
        job.awaitPayment(payment, "HELD");
        return payment;
    }

    private static void heldBy(Job job, UUID payment, UUID hold) {
        var event = job.loyalty("PointsHeld", payment, hold);
        await().until(() -> Shop.applied(event));
    }

    /** How often the order's events say so; its versions have no gaps. */
    private static long told(Job job, String name) {
        int version = job.view().getInt("version");
        var names = job.events(version);
        assertEquals(
                LongStream.rangeClosed(1, version).boxed().toList(),
                job.published().stream()
                        .map(event -> event.payload().get("orderVersion").asLong())
                        .toList());
        return Collections.frequency(names, name);
    }

    /** Sorted statuses of the answers. */
    private static List<Integer> atOnce(List<Callable<Response>> requests, Runnable beside)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(beside);
            var answers = threads.invokeAll(requests);
            other.get();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            Collections.sort(statuses);
            return statuses;
        }
    }
}
