package io.servicecard.card.interaction.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.card.Journey;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest {
    private static final EventType PLACED = EventType.v1("order", "OrderPlaced");
    private static final EventType READY = EventType.v1("order", "OrderReady");
    private static final EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");

    @Test
    void everyEventOfTheSuiteMakesAnEntry() throws IOException {
        var customer = Journey.customer();
        Set<String> sent = new HashSet<>();
        for (var type : contracts()) {
            Events.send(
                    type, Ids.next(), payload -> payload.put("customerId", customer.toString()));
            sent.add(type.name());
        }
        sent.add("CustomerRegistered");
        await().until(() -> timeline(customer).getList("items").size() > sent.size());
        assertEquals(sent, new HashSet<>(timeline(customer).<String>getList("items.type")));
    }

    @Test
    void aRedeliveredEventIsOneEntry() {
        var customer = Journey.customer();
        var order = Ids.next();
        var event = Ids.next();
        for (int delivery = 0; delivery < 4; delivery++) {
            Events.resend(event, PLACED, order, of(order, customer, 1));
        }
        Events.send(READY, order, of(order, customer, 2));
        awaitEntries(customer, "OrderReady", "OrderPlaced", "CustomerRegistered");
    }

    @Test
    void anEntrySaysWhatHappenedInCodesAndIds() {
        var customer = Journey.customer();
        var order = Ids.next();
        var event = Events.send(READY, order, of(order, customer, 7));
        awaitEntries(customer, "OrderReady", "CustomerRegistered");
        var entry = timeline(customer).setRootPath("items[0].");
        assertEquals(event.toString(), entry.getString("id"));
        assertEquals("order", entry.getString("service"));
        assertEquals("INTERNAL", entry.getString("direction"));
        assertEquals("order", entry.getString("relatedEntity.type"));
        assertEquals(order.toString(), entry.getString("relatedEntity.id"));
        assertEquals(7, entry.getInt("facts.orderVersion"));
    }

    @Test
    void unknownTypesAndFieldsPassBy() {
        var customer = Journey.customer();
        var order = Ids.next();
        Events.sendRaw(
                Ids.next(),
                "io.servicecard.order.OrderSung.v1",
                "order-events",
                order,
                "{\"customerId\": \"" + customer + "\"}");
        Events.send(
                READY,
                order,
                of(order, customer, 2).andThen(payload -> payload.put("colour", "blue")));
        awaitEntries(customer, "OrderReady", "CustomerRegistered");
    }

    @Test
    void unfinishedOrdersAreShownAtTheCounterUntilTheLastEvent() {
        var holder = Journey.active();
        var finished = Ids.next();
        var open = Ids.next();
        Events.send(PLACED, finished, of(finished, holder.customerId(), 1));
        Events.send(PLACED, open, of(open, holder.customerId(), 1));
        await().until(() -> openOrders(holder).size() == 2);
        Events.send(HANDED_OVER, finished, of(finished, holder.customerId(), 9));
        await().until(() -> openOrders(holder).equals(List.of(open.toString())));
        Events.send(READY, finished, of(finished, holder.customerId(), 8));
        var fee = EventType.v1("order", "PaymentRecorded");
        var late = Events.send(fee, finished, of(finished, holder.customerId(), 10));
        await().until(
                        () ->
                                timeline(holder.customerId())
                                        .getList("items.id")
                                        .contains(late.toString()));
        assertEquals(List.of(open.toString()), openOrders(holder));
    }

    @Test
    void theOwnEventsStandInItAndTheHolderReadsIt() {
        var holder = Journey.active();
        awaitEntries(holder.customerId(), "CardActivated", "CardIssued", "CustomerRegistered");
        Api.as(holder.user())
                .get("/v1/customers/" + holder.customerId() + "/interactions")
                .then()
                .statusCode(200);
        Api.as(Journey.active().user())
                .get("/v1/customers/" + holder.customerId() + "/interactions")
                .then()
                .statusCode(404);
        Api.as("support")
                .get("/v1/customers/" + Journey.nothing() + "/interactions")
                .then()
                .statusCode(404);
        Api.asClient("partner-demo")
                .get("/v1/customers/" + holder.customerId() + "/interactions")
                .then()
                .statusCode(403);
    }

    @Test
    void itIsReadPageByPage() {
        var customer = Journey.customer();
        var order = Ids.next();
        for (int version = 1; version <= 5; version++) {
            Events.send(READY, order, of(order, customer, version));
        }
        await().until(() -> timeline(customer).getList("items").size() == 6);
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.as("support").queryParam("limit", 4);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/customers/" + customer + "/interactions").jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(timeline(customer).getList("items.id"), ids);
    }

    private static Consumer<ObjectNode> of(UUID order, UUID customer, long version) {
        return payload ->
                payload.put("orderId", order.toString())
                        .put("customerId", customer.toString())
                        .put("orderVersion", version);
    }

    private static List<EventType> contracts() throws IOException {
        try (var files =
                Files.walk(Path.of(System.getProperty("servicecard.root"), "contracts/events"))) {
            var types =
                    files.filter(file -> file.toString().endsWith(".v1.example.json"))
                            .map(TimelineTest::type)
                            .toList();
            assertTrue(types.size() > 30);
            return types;
        }
    }

    private static EventType type(Path example) {
        var service = example.getParent().getFileName().toString().replace("-service", "");
        var name = example.getFileName().toString();
        return EventType.v1(service, name.substring(0, name.indexOf('.')));
    }

    private static void awaitEntries(UUID customer, String... newestFirst) {
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        List.of(newestFirst),
                                        timeline(customer).getList("items.type")));
    }

    private static JsonPath timeline(UUID customer) {
        return Api.as("support")
                .queryParam("limit", 200)
                .get("/v1/customers/" + customer + "/interactions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> openOrders(Journey.Holder holder) {
        return Api.as("reception")
                .body(java.util.Map.of("cardNumber", holder.number()))
                .post("/v1/card-presentations")
                .jsonPath()
                .getList("openOrders.orderId");
    }
}
