package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalsTest {
    private final Shop shop = Shop.open();

    private static void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private Response place(String user, Map<String, Object> request, String field, Object value) {
        var changed = new HashMap<>(request);
        changed.put(field, value);
        return Api.as(user).body(changed).post("/v1/orders");
    }

    @Test
    void anOrderNeedsAnActiveCardOfTheCallersOwn() {
        var holder = Shop.holder();
        var order = shop.order(holder);
        refused(place("reception", order, "cardId", Ids.next()), 404, "card-not-found");
        refused(place(Shop.holder().user(), order, "branchId", shop.branch), 404, "card-not-found");
        Api.as(holder.user()).body(order).post("/v1/orders").then().statusCode(201);
        Api.asClient("partner-demo").body(order).post("/v1/orders").then().statusCode(201);
        Shop.card("CardBlocked", holder, 3);
        Shop.awaitCard(holder, 3);
        Api.as(holder.user())
                .body(order)
                .post("/v1/orders")
                .then()
                .statusCode(409)
                .body("code", equalTo("card-not-active"))
                .body("state", equalTo("BLOCKED"));
    }

    @Test
    void anOrderNamesThingsThatExist() {
        var order = shop.order(Shop.holder());
        place("reception", order, "branchId", Ids.next())
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].field", equalTo("branchId"));
        place("reception", order, "lines", List.of(Map.of("serviceId", Ids.next(), "quantity", 1)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("lines[0].serviceId"));
        refused(place("reception", order, "templateKey", "none"), 422, "template-not-published");
        var zloty = List.of(Map.of("serviceId", Shop.service(100, "PLN"), "quantity", 1));
        refused(place("reception", order, "lines", zloty), 422, "currency-mismatch");
        var dear = List.of(Map.of("serviceId", Shop.service(Long.MAX_VALUE, "RUB"), "quantity", 2));
        refused(place("reception", order, "lines", dear), 422, "total-too-large");
        refused(place("reception", order, "lines", List.of()), 400, "invalid-request");
        refused(place("reception", order, "surprise", 1), 400, "malformed-json");
    }

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
                    refused(job.command(job.holder.user(), command, body), 403, "forbidden");
                    refused(job.command("support", command, body), 403, "forbidden");
                });
        refused(job.command("technician", "accept", bodies.get("accept")), 403, "forbidden");
        refused(job.command("reception", "cancel", reason), 403, "forbidden");
        refused(
                job.command("reception", "start-stage", bodies.get("start-stage")),
                403,
                "forbidden");
        refused(Api.anonymous().get("/v1/orders/" + job.id), 401, "unauthorized");
        refused(
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
                refused(Api.as(user).get("/v1/orders/" + job.id + path), 404, "order-not-found");
            }
            refused(
                    job.command(user, "payments", Map.of("method", "POINTS", "points", 1)),
                    404,
                    "order-not-found");
        }
        Api.as(job.holder.user()).get("/v1/orders/" + job.id).then().statusCode(200);
        refused(Api.as("support").get("/v1/orders/" + Ids.next()), 404, "order-not-found");
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
        refused(
                Api.as(job.holder.user()).get("/v1/orders/" + job.id + "/hand-over-pin"),
                409,
                "pin-not-ready");
        assertEquals(2, job.view().getLong("version"));
    }

    @Test
    void theWorkHasItsGuards() {
        var job = Job.accepted();
        var stage = Map.of("stage", "diagnosis");
        refused(job.command("technician-idle", "start-stage", stage), 403, "not-registered-staff");
        refused(
                job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "magic")),
                422,
                "stage-unknown");
        job.command(Shop.TECHNICIAN, "start-stage", stage).then().statusCode(200);
        refused(
                job.command(Shop.CHECKER, "start-stage", Map.of("stage", "repair")),
                409,
                "stage-open");
        refused(
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
        refused(job.check(Shop.TECHNICIAN, "PASS"), 409, "checked-by-executor");
        refused(
                job.command(Shop.CHECKER, "quality-checks", Map.of("result", "FAIL")),
                422,
                "defects-required");
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
    }

    @Test
    void aPromiseIsNotForYesterday() {
        var late = Map.of("condition", "c", "signedBy", "s", "readyBy", "2020-01-01T00:00:00Z");
        refused(Job.placed().command("reception", "accept", late), 422, "ready-by-past");
    }

    @Test
    void paymentsKeepWithinTheBalance() {
        var job = Job.placed();
        job.pay(300_001)
                .then()
                .statusCode(422)
                .body("code", equalTo("overpaid"))
                .body("balanceDue.amountMinor", equalTo(300_000));
        refused(job.pay(0), 422, "amount-not-positive");
        refused(
                job.command("reception", "payments", Map.of("method", "CASH")),
                422,
                "payment-unclear");
        var zloty = Map.of("method", "CASH", "amount", Shop.money(1, "PLN"));
        refused(job.command("reception", "payments", zloty), 422, "currency-mismatch");
        assertEquals(1, job.view().getLong("version"));
        job.pay(300_000).then().statusCode(201);
        var points = Map.of("method", "POINTS", "points", 1);
        refused(job.command(job.holder.user(), "payments", points), 422, "overpaid");
    }

    @Test
    void protocolIsKept() {
        var job = Job.placed();
        var reject = "/v1/orders/" + job.id + "/reject";
        refused(
                io.restassured.RestAssured.given()
                        .contentType("application/json")
                        .auth()
                        .oauth2(io.servicecard.platform.testing.Tokens.of("reception"))
                        .body(Map.of("reason", "no"))
                        .post(reject),
                400,
                "idempotency-key-required");
        refused(
                Api.as("reception")
                        .header("If-Match", "\"7\"")
                        .body(Map.of("reason", "no"))
                        .post(reject),
                412,
                "precondition-failed");
        refused(
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
