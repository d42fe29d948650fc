package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Waiting, going back and being asked to end, over HTTP, in the database and as events. */
@QuarkusTest
class PauseTest {
    private static final Map<String, Object> NOTHING = Map.of();

    private static Job inProgress() {
        var job = Job.accepted();
        job.work("diagnosis");
        return job;
    }

    @Test
    void waitsAreToldAndEnded() {
        var job = inProgress();
        var info = Map.of("waitingFor", "INFO");
        job.command(Shop.TECHNICIAN, "await-customer", info)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("waiting.waitingFor", equalTo("INFO"))
                .body("waiting.reviewAt", nullValue());
        job.command(job.holder.user(), "resume", NOTHING)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("waiting", nullValue());
        var review = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var parts = Map.of("waitingFor", "PARTS", "reviewAt", review.toString());
        job.command(Shop.TECHNICIAN, "await-customer", Map.of("waitingFor", "PARTS"))
                .then()
                .statusCode(422)
                .body("code", equalTo("wait-misplaced"));
        job.command("manager", "hold", parts)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("waiting.reviewAt", equalTo(review.toString()));
        job.command(job.holder.user(), "resume", NOTHING)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-customers-wait"));
        job.command("reception", "resume", NOTHING).then().statusCode(200);
        assertEquals(
                List.of("OrderPended", "OrderResumed", "OrderHeld", "OrderResumed"),
                job.events(8).subList(4, 8));
    }

    @Test
    void whatAFailedCheckFoundIsReadAndDoneAgain() {
        var job = Job.placed();
        job.submitted();
        job.command(
                        Shop.CHECKER,
                        "quality-checks",
                        Map.of(
                                "result",
                                "FAIL",
                                "defects",
                                List.of("does not start", "scratch"),
                                "returnTo",
                                "diagnosis"))
                .then()
                .statusCode(200)
                .body("stages.state", contains("PENDING", "PENDING", "PENDING"))
                .body("stages.run", contains(2, 2, 1));
        job.command(Shop.TECHNICIAN, "submit-quality-check", NOTHING).then().statusCode(409);
        Api.as("technician")
                .get("/v1/orders/" + job.id + "/quality-checks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].defects", contains("does not start", "scratch"));
        job.work("diagnosis");
        var again = Map.of("stage", "diagnosis", "reason", "The wrong phone");
        job.command(Shop.CHECKER, "return-to-stage", again).then().statusCode(200);
        Api.as("manager")
                .get("/v1/orders/" + job.id + "/stage-runs")
                .then()
                .statusCode(200)
                .body("items.stage", contains("diagnosis", "repair", "diagnosis"))
                .body("items.run", contains(1, 1, 2))
                .body("items.reason", contains(null, null, "The wrong phone"));
        job.work("diagnosis");
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", NOTHING).then().statusCode(200);
        job.check(Shop.CHECKER, "PASS").then().statusCode(200).body("state", equalTo("READY"));
        assertFalse(job.published().toString().contains("wrong phone"), "no words in events");
    }

    @Test
    void aCustomerAsksForTheEndAndTheManagerDecides() {
        var job = inProgress();
        var stranger = Shop.holder().user();
        var reason = Map.of("reason", "Too slow");
        job.command(stranger, "request-cancellation", reason).then().statusCode(404);
        job.command(job.holder.user(), "request-cancellation", reason)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLING"))
                .body(
                        "allowedCommands",
                        contains("void-payment", "approve-cancellation", "refuse-cancellation"));
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "repair"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        job.command("manager", "refuse-cancellation", NOTHING)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("closingReason", nullValue());
        job.command("reception", "request-cancellation", reason).then().statusCode(200);
        job.command("manager", "approve-cancellation", NOTHING)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("closingReason", equalTo("Too slow"));
        assertEquals(
                List.of(
                        "CancellationRequested",
                        "CancellationRefused",
                        "CancellationRequested",
                        "OrderCancelled"),
                job.events(8).subList(4, 8));
    }

    @Test
    void aManagerEndsTheWaitThatAManagerBegan() {
        var job = inProgress();
        var review = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        job.command("manager", "hold", Map.of("waitingFor", "STAFF", "reviewAt", review))
                .then()
                .statusCode(200);
        job.command("support", "resume", NOTHING).then().statusCode(403);
        job.command("manager", "resume", NOTHING)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void nothingIsUnclaimedOnTheFirstDay() {
        Job.ready()
                .command("manager", "unclaim", NOTHING)
                .then()
                .statusCode(409)
                .body("code", equalTo("unclaimed-too-early"));
    }
}
