package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyTest {
    @Test
    void fromPlacingToHandOver() {
        var job = Job.placed();
        assertEquals("PLACED", job.placed.getString("state"));
        assertEquals(300_000, job.placed.getLong("total.amountMinor"));
        assertEquals("Screen pl", job.placed.getString("lines[0].name.pl"));
        assertEquals("SERVICE", job.placed.getString("lines[0].kind"));
        assertEquals(50_000, job.placed.getLong("tax.amountMinor"), "20 % in the price");
        assertEquals(
                List.of(
                        "accept",
                        "reject",
                        "pay",
                        "void-payment",
                        "cancel",
                        "request-cancellation",
                        "migrate",
                        "prioritise"),
                job.placed.getList("allowedCommands"));
        job.accept()
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .header("ETag", "\"2\"");
        job.work("diagnosis");
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("QUALITY_CHECK"));
        job.check(Shop.CHECKER, "FAIL")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        job.check("manager", "PASS").then().statusCode(200).body("state", equalTo("READY"));
        job.pay(250_000).then().statusCode(201).body("state", equalTo("RECORDED"));
        var payment = job.payWithPoints(500);
        var hold = UUID.randomUUID();
        job.loyalty("PointsHeld", payment, hold);
        job.awaitPayment(payment, "HELD");
        assertEquals(0, job.view().getLong("balanceDue.amountMinor"));
        assertEquals(41_667, job.view().getLong("lines[0].tax.amountMinor"), "on money only");
        job.handOver(job.pin())
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_OVER"))
                .body("allowedCommands", contains("pay", "return"))
                .body("version", equalTo(16));

        assertEquals(
                List.of(
                        "OrderPlaced",
                        "OrderAccepted",
                        "StageStarted",
                        "StageCompleted",
                        "StageStarted",
                        "StageCompleted",
                        "QualityCheckSubmitted",
                        "QualityFailed",
                        "StageStarted",
                        "StageCompleted",
                        "QualityCheckSubmitted",
                        "OrderReady",
                        "PaymentRecorded",
                        "PointsPaymentRequested",
                        "PaymentRecorded",
                        "OrderHandedOver"),
                job.events(16));
        var published = job.published();
        assertEquals(
                LongStream.rangeClosed(1, 16).boxed().toList(),
                published.stream().map(e -> e.payload().get("orderVersion").asLong()).toList());
        var settlement = published.getLast().payload().get("settlement");
        assertEquals(300_000, settlement.at("/total/amountMinor").asLong());
        assertEquals(250_000, settlement.at("/paidMoney/amountMinor").asLong());
        assertEquals(50_000, settlement.at("/paidByPoints/amountMinor").asLong());
        assertEquals(500, settlement.get("points").asLong());
        assertEquals(hold.toString(), settlement.at("/holdIds/0").asText());

        for (var word : List.of("SN-1", "Phone", "scratched", "Signer", "does not start")) {
            assertFalse(published.toString().contains(word), word + " is in an event");
        }

        job.loyalty("PointsRedeemed", payment, hold);
        job.awaitPayment(payment, "CAPTURED");
        assertEquals(16, job.view().getLong("version"));
    }

    @Test
    void theTimelineShowsCustomersWhatIsNotInternal() {
        var job = Job.accepted();
        job.work("diagnosis");
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        job.check(Shop.CHECKER, "FAIL").then().statusCode(200);
        var timeline = "/v1/orders/" + job.id + "/timeline";
        Api.as("support")
                .get(timeline)
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items[7].event", equalTo("QualityFailed"))
                .body("items[2].stage", equalTo("diagnosis"))
                .body("items[2].actorRole", equalTo("technician"));
        Api.as(job.holder.user()).get(timeline).then().statusCode(200).body("items", hasSize(7));
    }

    @Test
    void theTrackingLinkShowsNeitherPeopleNorMoney() throws Exception {
        var job = Job.accepted();
        job.pay(100).then().statusCode(201);
        var token = job.placed.getString("trackingToken");
        var shown =
                Api.anonymous()
                        .get("/v1/track/" + token)
                        .then()
                        .statusCode(200)
                        .body("number", matchesPattern("R-[0-9A-HJKMNP-TV-Z]{8}"))
                        .body("state", equalTo("ACCEPTED"))
                        .body("stages", hasSize(3))
                        .body("timeline.event", equalTo(List.of("OrderPlaced", "OrderAccepted")))
                        .body(not(containsString(job.holder.customer().toString())))
                        .body(not(containsString("SN-1")))
                        .body(not(containsString("Signer")))
                        .body(not(containsString("amountMinor")))
                        .extract()
                        .header("ETag");
        Api.anonymous()
                .header("If-None-Match", shown)
                .get("/v1/track/" + token)
                .then()
                .statusCode(304);
        Api.anonymous()
                .get("/v1/track/" + token.substring(1) + "x")
                .then()
                .statusCode(404)
                .body("code", equalTo("tracking-not-found"));
        assertEquals(
                0,
                Shop.number(
                        "SELECT count(*) FROM orders WHERE position(? IN orders::text) > 0",
                        token));
    }

    @Test
    void listsAreFilteredAndCustomersSeeTheirOwn() {
        var mine = Job.placed();
        var other = Job.placed();
        Api.as(mine.holder.user())
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(mine.id.toString())));
        Api.as(mine.holder.user())
                .queryParam("customerId", other.holder.customer())
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as("support")
                .queryParam("customerId", other.holder.customer())
                .queryParam("branchId", Shop.open().branch)
                .queryParam("state", "PLACED")
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(other.id.toString())));
        var page = Api.as("manager").queryParam("limit", 1).get("/v1/orders").then().extract();
        Api.as("manager")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(page.<String>path("items[0].id"))));
    }
}
