package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work that is not done so, a promise that is not given, and money that is not taken. */
@QuarkusTest
class WorkRefusedTest {
    @Test
    void theWorkHasItsGuards() {
        var job = Job.accepted();
        var stage = Map.of("stage", "diagnosis");
        Refused.with(
                job.command("technician-idle", "start-stage", stage), 403, "not-registered-staff");
        Refused.with(
                job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "magic")),
                422,
                "stage-unknown");
        job.command(Shop.TECHNICIAN, "start-stage", stage).then().statusCode(200);
        Refused.with(
                job.command(Shop.CHECKER, "start-stage", Map.of("stage", "repair")),
                409,
                "stage-open");
        Refused.with(
                job.command(Shop.CHECKER, "complete-stage", Map.of("stage", "repair")),
                409,
                "stage-state");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of())
                .then()
                .statusCode(409)
                .body("stages", contains("diagnosis", "repair"));
        job.command(Shop.TECHNICIAN, "complete-stage", stage).then().statusCode(200);
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        Refused.with(job.check(Shop.TECHNICIAN, "PASS"), 409, "checked-by-executor");
        Refused.with(
                job.command(Shop.CHECKER, "quality-checks", Map.of("result", "FAIL")),
                422,
                "defects-required");
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
    }

    @Test
    void aPromiseIsNotForYesterday() {
        var late = Map.of("condition", "c", "signedBy", "s", "readyBy", "2020-01-01T00:00:00Z");
        Refused.with(Job.placed().command("reception", "accept", late), 422, "ready-by-past");
    }

    @Test
    void paymentsKeepWithinTheBalance() {
        var job = Job.placed();
        job.pay(300_001)
                .then()
                .statusCode(422)
                .body("code", equalTo("overpaid"))
                .body("balanceDue.amountMinor", equalTo(300_000));
        Refused.with(job.pay(0), 422, "amount-not-positive");
        Refused.with(
                job.command("reception", "payments", Map.of("method", "CASH")),
                422,
                "payment-unclear");
        var zloty = Map.of("method", "CASH", "amount", Shop.money(1, "PLN"));
        Refused.with(job.command("reception", "payments", zloty), 422, "currency-mismatch");
        assertEquals(1, job.view().getLong("version"));
        job.pay(300_000).then().statusCode(201);
        var points = Map.of("method", "POINTS", "points", 1);
        Refused.with(job.command(job.holder.user(), "payments", points), 422, "overpaid");
    }
}
