package io.servicecard.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Answer;
import io.servicecard.e2e.http.Api;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.http.Wait;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** One order, from placing to hand-over, by the people who have to do with it. */
public final class RepairOrder {

    private final World world;
    private final CardHolder holder;
    private final String id;
    private final String number;
    private final String trackingToken;

    private RepairOrder(World world, CardHolder holder, JsonNode placed) {
        this.world = world;
        this.holder = holder;
        this.id = placed.path("id").asText();
        this.number = placed.path("number").asText();
        this.trackingToken = placed.path("trackingToken").asText();
    }

    /** Reception takes the order, as soon as order-service has heard of the card. */
    public static RepairOrder place(World world, CardHolder holder) {
        var order = world.business().orderFor(holder.cardId());
        var placed =
                Wait.until(
                        "order-service hears of the card",
                        () -> world.api().as("reception").post("/v1/orders", order),
                        answer ->
                                !answer.isProblem(404, "card-not-found")
                                        && !answer.isProblem(409, "card-not-active"));
        return new RepairOrder(world, holder, placed.expect(201));
    }

    /** Takes the item in, works through the stages and submits the work to the check. */
    public void acceptAndWork() {
        reception("accept", acceptance()).expect(200);
        var technician = world.api().as(world.business().technician());
        for (var stage : Business.STAGES) {
            technician.post(path("start-stage"), Body.of("stage", stage)).expect(200);
            technician.post(path("complete-stage"), Body.of("stage", stage)).expect(200);
        }
        technician.post(path("submit-quality-check"), Body.empty()).expect(200);
    }

    /** Somebody who did not work on it finds it good: it is ready. */
    public void passQualityCheck() {
        mustBe("READY", check(world.business().checker()).expect(200));
    }

    /** A check by this user. */
    public Answer check(String username) {
        return by(username)
                .post(
                        path("quality-checks"),
                        Body.from(Map.of("result", "PASS", "defects", List.of())));
    }

    /** The messages that say it is ready; waits for the first. */
    public List<Mailbox.Message> awaitReadyMessages() {
        return Wait.until(
                "the message that " + number + " is ready, to " + holder.person().username(),
                this::readyMessages,
                messages -> !messages.isEmpty());
    }

    /** The messages that say it is ready: of all messages only they name the order. */
    public List<Mailbox.Message> readyMessages() {
        return world.mailbox().to(holder.person().address()).stream()
                .filter(message -> message.says(number))
                .toList();
    }

    /** The customer asks to pay with points, and loyalty holds them. */
    public void payWithPoints(long points) {
        var requested =
                by(holder.person().username())
                        .post(
                                path("payments"),
                                Body.from(Map.of("method", "POINTS", "points", points)))
                        .expect(202);
        awaitPayment(requested.path("id").asText(), "HELD");
    }

    /** Waits until a payment is in that state. */
    public void awaitPayment(String paymentId, String state) {
        Wait.until(
                "payment of " + number + " is " + state,
                () ->
                        payments().stream()
                                .filter(payment -> payment.path("id").asText().equals(paymentId))
                                .map(payment -> payment.path("state").asText())
                                .toList(),
                states -> states.equals(List.of(state)));
    }

    /** All payments. */
    public List<JsonNode> payments() {
        return by("reception").all(path("payments"));
    }

    /** Reception takes the rest in money; returns how much, in minor units. */
    public long payRest(String method) {
        var due = view().path("balanceDue").path("amountMinor").asLong();
        reception("payments", Body.from(Map.of("method", method, "amount", Business.money(due))))
                .expect(201);
        return due;
    }

    /** The customer shows the PIN and gets the item. */
    public void handOver() {
        var pin =
                by(holder.person().username())
                        .get(path("hand-over-pin"))
                        .expect(200)
                        .path("pin")
                        .asText();
        mustBe("HANDED_OVER", reception("hand-over", Body.of("pin", pin)).expect(200));
    }

    /** A command by reception. */
    public Answer reception(String command, JsonNode body) {
        return by("reception").post(path(command), body);
    }

    private Api.Caller by(String username) {
        return world.api().as(username);
    }

    /** The order as staff sees it. */
    public JsonNode view() {
        return by("reception").get("/v1/orders/" + id).expect(200);
    }

    /** The order as anybody with the link sees it. */
    public JsonNode tracked() {
        return world.api().anonymously().get("/v1/track/" + trackingToken).expect(200);
    }

    /** What happened to it, oldest first. */
    public List<String> timeline() {
        return by("reception").all(path("timeline")).stream()
                .map(entry -> entry.path("event").asText())
                .toList();
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    public CardHolder holder() {
        return holder;
    }

    World world() {
        return world;
    }

    private JsonNode acceptance() {
        return Body.from(
                Map.of(
                        "condition",
                        "Scratched",
                        "signedBy",
                        holder.person().familyName(),
                        "readyBy",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()));
    }

    private String path(String part) {
        return "/v1/orders/" + id + "/" + part;
    }

    private static void mustBe(String state, JsonNode order) {
        if (!order.path("state").asText().equals(state)) {
            throw new AssertionError("Expected an order " + state + ", got " + order);
        }
    }
}
