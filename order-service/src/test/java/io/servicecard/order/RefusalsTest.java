package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what with an order at all, and in which form. */
@QuarkusTest
class RefusalsTest {
    @Test
    void everyCommandHasItsRoles() {
        var job = Job.placed();
        var bodies = new HashMap<String, Object>();
        var reason = Map.of("reason", "no");
        bodies.put(
                "accept",
                Map.of("condition", "c", "signedBy", "s", "readyBy", "2099-01-01T00:00:00Z"));
        bodies.put("reject", reason);
        bodies.put("cancel", reason);
        bodies.put("start-stage", Map.of("stage", "diagnosis"));
        bodies.put("complete-stage", Map.of("stage", "diagnosis"));
        bodies.put("submit-quality-check", Map.of());
        bodies.put("quality-checks", Map.of("result", "PASS"));
        bodies.put("hand-over", Map.of("pin", "000000"));
        bodies.put("payments", Map.of("method", "CASH", "amount", Shop.money(1, "RUB")));
        bodies.forEach(
                (command, body) -> {
                    Refused.with(job.command(job.holder.user(), command, body), 403, "forbidden");
                    Refused.with(job.command("support", command, body), 403, "forbidden");
                });
        Refused.with(job.command("technician", "accept", bodies.get("accept")), 403, "forbidden");
        Refused.with(job.command("reception", "cancel", reason), 403, "forbidden");
        Refused.with(
                job.command("reception", "start-stage", bodies.get("start-stage")),
                403,
                "forbidden");
        Refused.with(Api.anonymous().get("/v1/orders/" + job.id), 401, "unauthorized");
        Refused.with(
                Api.as("reception").get("/v1/orders/" + job.id + "/hand-over-pin"),
                403,
                "forbidden");
        assertEquals(1, job.view().getLong("version"));
    }

    @Test
    void somebodyElsesOrderIsNotThere() {
        var job = Job.placed();
        var stranger = Shop.holder().user();
        var unbound = "customer-" + Ids.next();
        for (var user : List.of(stranger, unbound)) {
            for (var path : List.of("", "/timeline", "/payments", "/hand-over-pin")) {
                Refused.with(
                        Api.as(user).get("/v1/orders/" + job.id + path), 404, "order-not-found");
            }
            Refused.with(
                    job.command(user, "payments", Map.of("method", "POINTS", "points", 1)),
                    404,
                    "order-not-found");
        }
        Api.as(job.holder.user()).get("/v1/orders/" + job.id).then().statusCode(200);
        Refused.with(Api.as("support").get("/v1/orders/" + Ids.next()), 404, "order-not-found");
    }

    @Test
    void anIllegalCommandIsToldWhatIsLegal() {
        var job = Job.accepted();
        job.accept()
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("state", equalTo("ACCEPTED"))
                .body(
                        "allowedCommands",
                        contains(
                                "start-stage",
                                "pay",
                                "void-payment",
                                "cancel",
                                "request-cancellation",
                                "find-cause",
                                "migrate",
                                "assign",
                                "unassign",
                                "prioritise"));
        Refused.with(
                Api.as(job.holder.user()).get("/v1/orders/" + job.id + "/hand-over-pin"),
                409,
                "pin-not-ready");
        assertEquals(2, job.view().getLong("version"));
    }

    @Test
    void protocolIsKept() {
        var job = Job.placed();
        var reject = "/v1/orders/" + job.id + "/reject";
        Refused.with(
                io.restassured.RestAssured.given()
                        .contentType("application/json")
                        .auth()
                        .oauth2(io.servicecard.platform.testing.Tokens.of("reception"))
                        .body(Map.of("reason", "no"))
                        .post(reject),
                400,
                "idempotency-key-required");
        Refused.with(
                Api.as("reception")
                        .header("If-Match", "\"7\"")
                        .body(Map.of("reason", "no"))
                        .post(reject),
                412,
                "precondition-failed");
        Refused.with(
                Api.as("reception").body(Map.of("reason", "no", "extra", 1)).post(reject),
                400,
                "malformed-json");
        Api.as("reception")
                .header("If-None-Match", "\"1\"")
                .get("/v1/orders/" + job.id)
                .then()
                .statusCode(304);
        Api.as("reception")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "no"))
                .post(reject)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("REJECTED"))
                .body("closingReason", equalTo("no"));
    }
}
