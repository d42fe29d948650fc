package io.servicecard.e2e.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One order of a visitor: to its hand-over, or to an earlier end. */
final class Visit {

    private final World world;
    private final Desk desk;
    private final Random random;
    private final Visitor visitor;
    private String orderId;
    private String number;

    Visit(World world, Desk desk, Random random, Visitor visitor) {
        this.world = world;
        this.desk = desk;
        this.random = random;
        this.visitor = visitor;
    }

    void walk() {
        place();
        if (chance(4)) {
            new Checkout(desk, random, visitor, orderId).payWithPoints(); // before the work, too
        }
        if (chance(12)) {
            end("reception", "reject", "OrderRejected");
            return;
        }
        order("reception", "accept", acceptance(), "OrderAccepted", "");
        if (chance(12)) {
            end("manager", "cancel", "OrderCancelled");
            return;
        }
        work();
        var checkout = new Checkout(desk, random, visitor, orderId);
        if (chance(2)) {
            checkout.payWithPoints();
        }
        checkout.payRest();
        checkout.handOver();
        new Aftermath(world, desk, random, visitor).of(orderId, number);
    }

    private void place() {
        var body = world.business().orderFor(visitor.cardId());
        var placed =
                desk.until(
                        () ->
                                desk.tryToChange(
                                        "reception",
                                        "/v1/orders",
                                        body,
                                        created ->
                                                List.of(
                                                        Effect.order(
                                                                Visitor.id(created),
                                                                "OrderPlaced",
                                                                ""))),
                        // order-service has not heard of the card, or of its unblocking
                        answer -> answer.status() != 404 && answer.status() != 409);
        if (placed.status() != 201) {
            throw new Desk.Refused(placed);
        }
        orderId = Visitor.id(placed.body());
        number = placed.body().path("number").asText();
    }

    private void work() {
        doStages();
        submit();
        if (chance(10)) {
            check("FAIL", List.of("Loose screw"), "QualityFailed");
            doStages(); // those that the check sent back, if any
            submit();
        }
        check("PASS", List.of(), "OrderReady");
    }

    private void doStages() {
        var technician = world.business().technician();
        var order = desk.read("reception", "/v1/orders/" + orderId).body();
        for (var stage : order.path("stages")) {
            if (!stage.path("state").asText().equals("DONE")) {
                var key = stage.path("key").asText();
                var body = Body.of("stage", key);
                order(technician, "start-stage", body, "StageStarted", key);
                order(technician, "complete-stage", body, "StageCompleted", key);
            }
        }
    }

    private void submit() {
        order(
                world.business().technician(),
                "submit-quality-check",
                Body.empty(),
                "QualityCheckSubmitted",
                "");
    }

    private void check(String result, List<String> defects, String event) {
        order(
                world.business().checker(),
                "quality-checks",
                Body.from(Map.of("result", result, "defects", defects)),
                event,
                "");
    }

    private void end(String who, String command, String event) {
        order(who, command, Body.of("reason", "Changed mind"), event, "");
    }

    private void order(String who, String command, JsonNode body, String event, String stage) {
        desk.change(who, path(command), body, _ -> List.of(Effect.order(orderId, event, stage)));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String path(String part) {
        return "/v1/orders/" + orderId + "/" + part;
    }

    private static JsonNode acceptance() {
        return Body.from(
                Map.of(
                        "condition",
                        "Scratched",
                        "signedBy",
                        "Owner",
                        "readyBy",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()));
    }
}
