package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.http.Answer;
import io.servicecard.e2e.http.Api;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.suite.Replica;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas of a service, asked directly and in turns, do together what one does. */
@Order(3)
@ExtendWith(UnderTest.Provider.class)
class ReplicasTest {

    private static final int NUMBER = 2;
    private static final int LOYALTY = 3;
    private static final int REQUESTS = 100;
    private static final int ORDERS = 30;

    @Test
    void aHundredRequestsWithOneKeyHaveOneEffectAndOneAnswer(UnderTest test) throws Exception {
        var holder = knownHolder(test);
        try (var second = test.suite().replica("order", NUMBER)) {
            var replicas = replicas(test, NUMBER, second);
            var key = UUID.randomUUID().toString();
            var order = order(test, holder);
            List<Callable<Answer>> requests =
                    IntStream.range(0, REQUESTS)
                            .mapToObj(turn -> replicas.get(turn % 2).as("reception"))
                            .<Callable<Answer>>map(
                                    caller -> () -> caller.post("/v1/orders", order, key))
                            .toList();
            var answers = Journeys.run(REQUESTS, requests);
            var first = answers.getFirst();
            var id = first.expect(201).path("id").asText();
            assertEquals("\"1\"", first.etag().orElseThrow());
            assertTrue(first.location().orElseThrow().endsWith("/v1/orders/" + id));
            for (var answer : answers) {
                assertEquals(content(first), content(answer));
            }
            for (var replica : replicas) {
                assertEquals(List.of(), replica.traffic().serverErrors());
            }
            assertEquals(2, orders(test, holder).size(), "the one that was there, and one");
            assertEquals(List.of(List.of("1", "1")), recorded(test, id));

            var other = replicas.get(1).as("reception-other").post("/v1/orders", order, key);
            var otherId = other.expect(201).path("id").asText();
            assertNotEquals(id, otherId);
            assertEquals(3, orders(test, holder).size());
            replicas.get(0)
                    .as("customer-without-card")
                    .post("/v1/orders", order, key)
                    .expectProblem(404, "card-not-found");
            order.put("templateKey", "another");
            replicas.get(1)
                    .as("reception")
                    .post("/v1/orders", order, key)
                    .expectProblem(422, "idempotency-key-reused");
        }
    }

    @Test
    void eventsOfTwoReplicasComeOnceAndInTheirOrder(UnderTest test) throws Exception {
        var holder = knownHolder(test);
        try (var second = test.suite().replica("order", NUMBER)) {
            var replicas = replicas(test, NUMBER, second);
            List<Callable<String>> lives =
                    IntStream.range(0, ORDERS)
                            .<Callable<String>>mapToObj(
                                    turn ->
                                            () ->
                                                    placedAcceptedCancelled(
                                                            order(test, holder),
                                                            replicas.get(turn % 2),
                                                            replicas.get(1 - turn % 2)))
                            .toList();
            var ids = Journeys.run(ORDERS, lives);
            test.quiet().await(UnderTest.DRAINED_WITHIN);
            var published = published(test);
            for (var id : ids) {
                assertEquals(List.of(1L, 2L, 3L), published.get(id));
            }
        }
    }

    @Test
    void ofAHundredWhoSpendTheWholeBalanceOneDoesAndTheOthersHearThatItIsGone(UnderTest test)
            throws Exception {
        var holder = CardHolder.join(test.world(), Person.anybody(0));
        long before = holder.points();
        var gift =
                Map.of("customerId", holder.customerId(), "points", 500, "reasonCode", "GOODWILL");
        test.world()
                .api()
                .as("support")
                .post("/v1/loyalty/adjustments", Body.from(gift))
                .expect(201);
        long all = before + 500;
        holder.awaitPoints(all);
        try (var second = test.suite().replica("loyalty", LOYALTY)) {
            var replicas = replicas(test, LOYALTY, second);
            List<Callable<Answer>> redemptions =
                    IntStream.range(0, REQUESTS)
                            .mapToObj(turn -> replicas.get(turn % 2).as("manager"))
                            .<Callable<Answer>>map(
                                    caller ->
                                            () ->
                                                    caller.post(
                                                            "/v1/loyalty/holds", hold(holder, all)))
                            .toList();
            var answers = Journeys.run(REQUESTS, redemptions);
            var won = answers.stream().filter(answer -> answer.status() == 201).toList();
            assertEquals(1, won.size());
            for (var answer : answers) {
                if (answer.status() != 201) {
                    var refused = answer.expectProblem(409, "insufficient-points");
                    assertEquals(0, refused.path("available").asLong());
                }
            }
            for (var replica : replicas) {
                assertEquals(List.of(), replica.traffic().serverErrors());
            }
            var hold = "/v1/loyalty/holds/" + won.getFirst().body().path("id").asText();
            var spending = Body.from(Map.of("points", all));
            replicas.get(1).as("manager").post(hold + "/capture", spending).expect(200);
            assertEquals(0, holder.points());
            assertEquals(0, holder.balance().path("held").asLong());
        }
    }

    private static JsonNode hold(CardHolder holder, long points) {
        return Body.from(
                Map.of(
                        "customerId",
                        holder.customerId(),
                        "points",
                        points,
                        "orderId",
                        UUID.randomUUID().toString(),
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.HOURS).toString()));
    }

    private static String placedAcceptedCancelled(JsonNode order, Api one, Api other) {
        var id = one.as("reception").post("/v1/orders", order).expect(201).path("id").asText();
        var acceptance =
                Map.of(
                        "condition",
                        "Scratched",
                        "signedBy",
                        "Owner",
                        "readyBy",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString());
        other.as("reception")
                .post("/v1/orders/" + id + "/accept", Body.from(acceptance))
                .expect(200);
        one.as("manager")
                .post("/v1/orders/" + id + "/cancel", Body.of("reason", "Changed mind"))
                .expect(200);
        return id;
    }

    /** A customer whose card order-service has heard of. */
    private static CardHolder knownHolder(UnderTest test) {
        var holder = CardHolder.join(test.world(), Person.anybody(0));
        RepairOrder.place(test.world(), holder);
        return holder;
    }

    private static List<Api> replicas(UnderTest test, int number, Replica second) {
        var api = test.suite().api();
        return List.of(api.at(test.suite().place().service(number)), api.at(second.api()));
    }

    private static ObjectNode order(UnderTest test, CardHolder holder) {
        var business = test.world().business();
        return Body.from(
                Map.of(
                        "cardId",
                        holder.cardId(),
                        "branchId",
                        business.branchId(),
                        "templateKey",
                        business.templateKey(),
                        "asset",
                        Map.of("description", "Phone"),
                        "lines",
                        List.of(Map.of("serviceId", business.serviceId(), "quantity", 1))));
    }

    /** What a client sees of an answer. */
    private static List<Object> content(Answer answer) {
        return List.of(answer.status(), answer.body(), answer.etag(), answer.location());
    }

    private static List<JsonNode> orders(UnderTest test, CardHolder holder) {
        return test.world()
                .api()
                .as("reception")
                .all("/v1/orders?customerId=" + holder.customerId());
    }

    /** How many transitions of an order are on record, and the version of the last. */
    private static List<List<String>> recorded(UnderTest test, String id) {
        return test.databases()
                .query(
                        "order",
                        "SELECT count(*), max(version) FROM timeline_entry WHERE order_id = '"
                                + UUID.fromString(id)
                                + "'");
    }

    /** The versions in the events of each order, in the order of the topic, with repetitions. */
    private static Map<String, List<Long>> published(UnderTest test) throws IOException {
        var versions = new HashMap<String, List<Long>>();
        for (var record : test.topics().events()) {
            if (record.topic().equals("order-events")) {
                versions.computeIfAbsent(
                                Records.header(record, "ce_subject"), _ -> new ArrayList<>())
                        .add(Contracts.JSON.readTree(record.value()).path("orderVersion").asLong());
            }
        }
        return versions;
    }
}
