package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.money.Money;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One order of a test and what is done with it, over HTTP and by events. */
public final class Job {
    /** Who it is done for. */
    public final Holder holder;

    /** The order. */
    public final UUID id;

    /** The answer to placing it. */
    public final JsonPath placed;

    private long asked;

    Job(Holder holder, JsonPath placed) {
        this.holder = holder;
        this.placed = placed;
        this.id = placed.getUUID("id");
    }

    /** An order of a new customer, for 3000.00 RUB. */
    public static Job placed() {
        return placed(Shop.holder());
    }

    /** An order of this customer, for 3000.00 RUB. */
    public static Job placed(Holder holder) {
        var shop = Shop.open();
        return placed(holder, shop.order(holder));
    }

    /** An order of a new customer at a branch: the service twice. */
    public static Job placed(UUID branch, UUID service) {
        var holder = Shop.holder();
        return placed(holder, Shop.open().order(holder, branch, service));
    }

    /** The same, by a template of one's own. */
    public static Job placed(UUID branch, UUID service, String template) {
        var holder = Shop.holder();
        return placed(holder, Shop.order(holder, branch, service, template));
    }

    /** An order of this customer as a request for one says. */
    static Job placed(Holder holder, Object order) {
        var placed = Api.as("reception").body(order).post("/v1/orders");
        return new Job(holder, placed.then().statusCode(201).extract().jsonPath());
    }

    /** The same, taken in. */
    public static Job accepted() {
        var job = placed();
        job.accept().then().statusCode(200);
        return job;
    }

    /** The same, checked and ready. */
    public static Job ready() {
        var job = placed();
        job.checked();
        return job;
    }

    /** Takes the item in and carries every mandatory stage out. */
    public void worked() {
        accept().then().statusCode(200);
        work("diagnosis");
        work("repair");
    }

    /** The same, and asks for the check. */
    public void submitted() {
        worked();
        command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
    }

    /** The same, and passes the check. */
    public void checked() {
        submitted();
        check(Shop.CHECKER, "PASS").then().statusCode(200);
    }

    /** Sends a command. */
    public Response command(String user, String command, Object body) {
        return Api.as(user).body(body).post("/v1/orders/" + id + "/" + command);
    }

    /** Takes the item in. */
    public Response accept() {
        return command("reception", "accept", intake());
    }

    static Map<String, Object> intake() {
        return Map.of(
                "condition", "scratched",
                "signedBy", "A. Signer",
                "readyBy", Instant.now().plus(2, ChronoUnit.DAYS).toString());
    }

    /** Carries a stage out. */
    public void work(String stage) {
        command(Shop.TECHNICIAN, "start-stage", Map.of("stage", stage)).then().statusCode(200);
        command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", stage)).then().statusCode(200);
    }

    /** Checks the work. */
    public Response check(String user, String result) {
        return command(
                user,
                "quality-checks",
                result.equals("PASS")
                        ? Map.of("result", result)
                        : Map.of("result", result, "defects", List.of("does not start")));
    }

    /** Pays with a card. */
    public Response pay(long minor) {
        return command(
                "reception",
                "payments",
                Map.of("method", "CARD", "amount", Shop.money(minor, "RUB")));
    }

    /** Asks to pay with points; the payment's id. */
    public UUID payWithPoints(long points) {
        asked = points;
        return UUID.fromString(
                command(holder.user(), "payments", Map.of("method", "POINTS", "points", points))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    /** Takes a payment back. */
    public Response voidPayment(String user, UUID payment) {
        return command(user, "payments/" + payment + "/void", Map.of());
    }

    /** What loyalty says of the payment's hold; a point is worth 1.00 RUB. */
    public UUID loyalty(String name, UUID payment, UUID hold) {
        return loyalty(name, payment, hold, asked, new Money(asked * 100, "RUB"));
    }

    /** Loyalty holds so many points, worth so much. */
    public UUID held(UUID payment, long points, Money worth) {
        return loyalty("PointsHeld", payment, UUID.randomUUID(), points, worth);
    }

    private UUID loyalty(String name, UUID payment, UUID hold, long points, Money worth) {
        return Events.send(
                EventType.v1("loyalty", name),
                holder.customer(),
                event -> {
                    event.put("customerId", holder.customer().toString())
                            .put("orderId", id.toString())
                            .put("paymentId", payment.toString());
                    if (event.has("holdId")) {
                        event.put("holdId", hold.toString());
                    }
                    if (event.has("amount")) {
                        event.put("points", points);
                        event.withObject("/amount")
                                .put("amountMinor", worth.amountMinor())
                                .put("currency", worth.currency());
                    }
                });
    }

    /** State of a payment. */
    public String paymentState(UUID payment) {
        return Api.as("reception")
                .get("/v1/orders/" + id + "/payments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + payment + "' }.state");
    }

    /** Waits until the payment is in the state. */
    public void awaitPayment(UUID payment, String state) {
        await().until(() -> state.equals(paymentState(payment)));
    }

    /** Puts one of the order's times so many days back. */
    public void age(String column, int days) throws SQLException {
        var aged =
                Shop.number(
                        "UPDATE orders SET %1$s = %1$s - interval '%2$d days' WHERE id = ? RETURNING 1"
                                .formatted(column, days),
                        id);
        assertEquals(1, aged);
    }

    /** The order as reception sees it. */
    public JsonPath view() {
        return Api.as("reception")
                .get("/v1/orders/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The customer's PIN. */
    public String pin() {
        return Api.as(holder.user())
                .get("/v1/orders/" + id + "/hand-over-pin")
                .then()
                .statusCode(200)
                .extract()
                .path("pin");
    }

    /** Gives the item back. */
    public Response handOver(String pin) {
        return command("reception", "hand-over", Map.of("pin", pin));
    }

    /** Waits until so many events of the order are published; their names. */
    public List<String> events(int count) {
        await().until(() -> published().size() >= count);
        return published().stream().map(event -> event.type().name()).toList();
    }

    /** The order's events on the broker, each checked against its contract. */
    public List<Events.Published> published() {
        return Events.published("order", id);
    }
}
