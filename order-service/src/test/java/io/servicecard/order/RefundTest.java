package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Money on an order that ended without hand-over is given back, and no more of it than was paid.
 */
@QuarkusTest
class RefundTest {
    @Test
    void theDepositOfARejectedOrderIsGivenBackInParts() {
        var job = Counter.rejected(100_000);
        var payment = Counter.firstPayment(job);
        Counter.refund(job, payment, 40_000)
                .then()
                .statusCode(201)
                .body("amount.amountMinor", equalTo(40_000));
        Counter.refund(job, payment, 60_001)
                .then()
                .statusCode(422)
                .body("code", equalTo("refund-too-large"))
                .body("refundable.amountMinor", equalTo(60_000));
        Counter.refund(job, payment, 60_000).then().statusCode(201);
        Counter.refund(job, payment, 1).then().statusCode(422);
        assertEquals(
                100_000, Counter.list(job, "payments").getLong("items[0].refunded.amountMinor"));
        assertEquals(
                List.of(40_000, 60_000),
                Counter.list(job, "refunds").getList("items.amount.amountMinor"));
        assertEquals(
                List.of("OrderRejected", "PaymentRefunded", "PaymentRefunded"),
                Counter.last(job, 3).toList());
        var told = job.published().getLast().payload();
        assertEquals(payment, told.get("paymentId").asText());
        assertEquals(60_000, told.at("/amount/amountMinor").asLong());
        assertEquals("REJECTED", job.view().getString("state"));
    }

    @Test
    void oneKeyGivesBackOnce() {
        var job = Counter.rejected(100_000);
        var body = Counter.refund(Counter.firstPayment(job), 30_000);
        for (int i = 0; i < 3; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of("manager"))
                    .contentType("application/json")
                    .header("Idempotency-Key", job.id.toString())
                    .body(body)
                    .post("/v1/orders/" + job.id + "/refunds")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, Counter.list(job, "refunds").getList("items").size());
    }

    @Test
    void ofTwentyWhoGiveTheWholeBackOneDoes() throws Exception {
        var job = Counter.rejected(100_000);
        var payment = Counter.firstPayment(job);
        Callable<Integer> refund = () -> Counter.refund(job, payment, 100_000).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int given = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(20, refund))) {
                given += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, given);
        }
    }

    @Test
    void onlyMoneyOfAnOrderThatEndedWithoutHandOver() {
        var job = Job.accepted();
        job.pay(1_000).then().statusCode(201);
        Counter.refund(job, Counter.firstPayment(job), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("command", equalTo("refund"));
        var points = job.payWithPoints(5);
        job.loyalty("PointsHeld", points, UUID.randomUUID());
        job.awaitPayment(points, "HELD");
        job.command("manager", "cancel", Map.of("reason", "late"))
                .then()
                .statusCode(200)
                .body("allowedCommands", contains("pay", "refund"));
        Counter.refund(job, points.toString(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-not-refundable"));
        Counter.refund(job, UUID.randomUUID().toString(), 1).then().statusCode(404);
        Counter.refund(job, Counter.firstPayment(job), 0).then().statusCode(422);
        Api.as(job.holder.user()).get("/v1/orders/" + job.id + "/refunds").then().statusCode(200);
    }

    @Test
    void theDatabaseItselfGivesNoMoreBackThanWasPaid() throws SQLException {
        var job = Counter.rejected(100_000);
        var payment = UUID.fromString(Counter.firstPayment(job));
        assertEquals("23514", refused(job, payment, 100_001, "RUB"));
        assertEquals("23514", refused(job, payment, 1, "PLN"));
        assertEquals("23514", refused(job, payment, 0, "RUB"));
        assertEquals("23503", refused(Job.placed(), payment, 1, "RUB"));
    }

    private static String refused(Job job, UUID payment, long minor, String currency)
            throws SQLException {
        try (var connection = Engines.superuser();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO refund VALUES (gen_random_uuid(), ?, ?, NULL, ?, ?, 0, now(), 'x')")) {
            insert.setObject(1, job.id);
            insert.setObject(2, payment);
            insert.setLong(3, minor);
            insert.setString(4, currency);
            return assertThrows(SQLException.class, insert::executeUpdate).getSQLState();
        }
    }
}
