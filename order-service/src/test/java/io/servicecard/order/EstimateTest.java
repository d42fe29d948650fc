package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.order.estimate.application.ExpireEstimates;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Further work is offered, and the customer says yes or no to each line of it. */
@QuarkusTest
class EstimateTest {
    @Inject ExpireEstimates expireEstimates;

    @Test
    void whatIsAgreedToIsTheOrdersAndTheWorkGoesOn() {
        var offer = Offer.sent();
        assertEquals("PENDING", offer.job.view().getString("state"));
        assertEquals("APPROVAL", offer.job.view().getString("waiting.waitingFor"));
        offer.decide(true, false, true)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_APPROVED"))
                .body("lines.approved", contains(true, false, true));
        var order = offer.job.view();
        assertEquals("IN_PROGRESS", order.getString("state"));
        assertEquals(380_000, order.getLong("total.amountMinor"), "3000 + 750 + 50");
        assertEquals(List.of("SERVICE", "LABOUR", "FEE"), order.getList("lines.kind"));
        assertEquals(
                List.of("EstimateSent", "OrderPended", "EstimateDecided", "OrderResumed"),
                Counter.last(offer.job, 4).toList());
        var decided = offer.job.published().get(offer.job.published().size() - 2).payload();
        assertEquals("PARTIALLY_APPROVED", decided.get("outcome").asText());
        assertEquals(80_000, decided.at("/approved/amountMinor").asLong());
        assertEquals(380_000, decided.at("/total/amountMinor").asLong());
        offer.decide(true, true, true)
                .then()
                .statusCode(409)
                .body("code", equalTo("estimate-state"))
                .body("estimateState", equalTo("PARTIALLY_APPROVED"));
    }

    @Test
    void theDiscountIsOffWhatIsAgreedTo() {
        var job = Offer.working(Job.placed());
        var id =
                job.command("reception", "estimates", Offer.body(1_000))
                        .then()
                        .statusCode(201)
                        .body("total.amountMinor", equalTo(108_000))
                        .extract()
                        .<String>path("id");
        job.command("reception", "estimates/" + id + "/send", Map.of()).then().statusCode(200);
        job.command(
                        job.holder.user(),
                        "estimates/" + id + "/decision",
                        Offer.answers(false, true, false))
                .then()
                .statusCode(200);
        assertEquals(336_000, job.view().getLong("total.amountMinor"), "3000 + 90 % of 400");
        assertEquals(4_000, job.view().getLong("lines[1].discount.amountMinor"));
    }

    @Test
    void whoeverHoldsTheLinkDecidesWithoutLogin() {
        var offer = Offer.sent();
        Api.anonymous()
                .get("/v1/estimates/" + offer.token())
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("lines.sum.amountMinor", contains(75_000, 40_000, 5_000))
                .body("$", not(hasKey("id")));
        Api.anonymous()
                .get("/v1/estimates/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("estimate-link-not-found"));
        offer.decideByLink(true, true).then().statusCode(422).body("lines", contains(2));
        offer.decideByLink(false, false, false)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        assertEquals("IN_PROGRESS", offer.job.view().getString("state"));
        assertEquals(300_000, offer.job.view().getLong("total.amountMinor"));
        assertEquals(
                "customer", offer.job.published().getLast().payload().get("actorRole").asText());
    }

    @Test
    void ofTwoDecisionsAtOneTimeOneWins() throws Exception {
        for (int round = 0; round < 3; round++) {
            var offer = Offer.sent();
            List<Callable<Response>> both =
                    List.of(
                            () -> offer.decide(true, true, true),
                            () -> offer.decideByLink(false, false, false));
            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(both)) {
                    statuses.add(answer.get().statusCode());
                }
            }
            statuses.sort(null);
            assertEquals(List.of(200, 409), statuses);
            boolean approved = offer.state().equals("APPROVED");
            assertEquals(
                    approved ? 420_000 : 300_000, offer.job.view().getLong("total.amountMinor"));
        }
    }

    @Test
    void anotherOneTakesItsPlaceAndTheCustomerCannotGoOnUndecided() {
        var first = Offer.sent();
        first.job
                .command(first.job.holder.user(), "resume", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("estimate-undecided"));
        var draft = Offer.drafted(first.job);
        Api.as(first.job.holder.user())
                .get("/v1/orders/" + first.job.id + "/estimates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        draft.send().then().statusCode(200);
        assertEquals("SUPERSEDED", first.state());
        first.decide(true, true, true).then().statusCode(409);
        draft.send().then().statusCode(409).body("estimateState", equalTo("SENT"));
        draft.decide(true, true, true).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void nobodyDecidesAfterItsTime() throws SQLException {
        var late = Offer.sent();
        var cancelled = Offer.sent();
        cancelled.job.command("manager", "cancel", Map.of("reason", "no")).then().statusCode(200);
        for (var offer : List.of(late, cancelled)) {
            superuser(
                    "SET session_replication_role = replica; UPDATE estimate SET expires_at = now() WHERE id = '%s'"
                            .formatted(offer.id));
        }
        late.decide(true, true, true)
                .then()
                .statusCode(409)
                .body("code", equalTo("estimate-expired"));
        expireEstimates.round(() -> true);
        assertEquals("EXPIRED", late.state());
        assertEquals("EXPIRED", cancelled.state());
        assertEquals("PENDING", late.job.view().getString("state"), "somebody asks again");
        assertEquals(List.of("EstimateDecided"), Counter.last(late.job, 1).toList());
        assertEquals(List.of("OrderCancelled"), Counter.last(cancelled.job, 1).toList());
        late.job.command("reception", "resume", Map.of()).then().statusCode(200);
    }

    @Test
    void workBeyondWhatWasAgreedToTakesAnEstimate() {
        var job = Offer.working(Job.placed());
        add(job, 20_000).then().statusCode(200).body("total.amountMinor", equalTo(320_000));
        add(job, 10_001)
                .then()
                .statusCode(409)
                .body("code", equalTo("estimate-required"))
                .body("most.amountMinor", equalTo(330_000));
        add(job, 10_000).then().statusCode(200);
        assertEquals("LineAdded", Counter.last(job, 1).toList().getFirst());
        var offer = Offer.sent(job);
        offer.decide(true, true, true).then().statusCode(200);
        assertEquals(450_000, job.view().getLong("total.amountMinor"));
        add(job, 12_000).then().statusCode(200);
        add(job, 1).then().statusCode(409);
    }

    @Test
    void whatWasSentStaysAsItIsWhoeverTries() {
        var offer = Offer.sent();
        for (var statement :
                List.of(
                        "UPDATE estimate_line SET unit_price_minor = 1 WHERE estimate_id = '%s'",
                        "DELETE FROM estimate_line WHERE estimate_id = '%s'",
                        "INSERT INTO estimate_line SELECT estimate_id, 9, kind, service_id, name_ru, name_en, name_pl,"
                                + " 1, 1, 0, 0 FROM estimate_line WHERE estimate_id = '%s' AND position = 0",
                        "UPDATE estimate SET discount_basis_points = 1 WHERE id = '%s'",
                        "UPDATE estimate SET expires_at = now() WHERE id = '%s'",
                        "UPDATE estimate SET state = 'DRAFT' WHERE id = '%s'")) {
            var refusal =
                    assertThrows(
                            SQLException.class, () -> superuser(statement.formatted(offer.id)));
            assertEquals("23514", refusal.getSQLState(), statement);
        }
        var over =
                assertThrows(
                        SQLException.class,
                        () ->
                                superuser(
                                        "UPDATE orders SET total_minor = total_minor + 1 WHERE id = '%s'"
                                                .formatted(offer.job.id)));
        assertTrue(over.getMessage().contains("orders_work_is_approved"), over::getMessage);
    }

    private static Response add(Job job, long minor) {
        return job.command(Shop.TECHNICIAN, "add-line", Offer.line("PART", minor, 1));
    }

    private static void superuser(String statement) throws SQLException {
        try (var connection = Engines.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
