package io.servicecard.order;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers of a test who ask to be forgotten, and what they are answered. */
final class Forgotten {
    private static final EventType REQUESTED = EventType.v1("card", "CustomerErasureRequested");

    private Forgotten() {}

    /** Asks to forget a customer; the event's id. */
    static UUID ask(UUID customer, UUID request) {
        return ask(Ids.next(), customer, request);
    }

    /** The same, by an event that may come again. */
    static UUID ask(UUID event, UUID customer, UUID request) {
        return Events.resend(
                event,
                REQUESTED,
                customer,
                fact ->
                        fact.put("requestId", request.toString())
                                .put("customerId", customer.toString()));
    }

    /** What was answered so far. */
    static List<JsonNode> receipts(UUID customer) {
        return Events.published("order", customer).stream().map(Events.Published::payload).toList();
    }

    /** Waits until so much was answered. */
    static List<JsonNode> receipts(UUID customer, int count) {
        await().until(() -> receipts(customer).size() >= count);
        return receipts(customer);
    }

    /** An order of the customer that has ended, with some words in it. */
    static Job ended(Holder holder) {
        var job = Job.placed(holder);
        job.accept().then().statusCode(200);
        job.command(holder.user(), "request-cancellation", Map.of("reason", "Anna is tired"))
                .then()
                .statusCode(200);
        job.command("manager", "approve-cancellation", Map.of()).then().statusCode(200);
        return job;
    }
}
