package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandOverPinTest {
    @Inject DataSource database;

    private static Job paid() {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        return job;
    }

    private static String wrong(String pin) {
        return pin.startsWith("0") ? "1" + pin.substring(1) : "0" + pin.substring(1);
    }

    @Test
    void anUnpaidOrderStaysAndNoAttemptIsSpent() {
        var job = Job.ready();
        job.handOver(wrong(job.pin()))
                .then()
                .statusCode(409)
                .body("code", equalTo("balance-due"))
                .body("balanceDue.amountMinor", equalTo(300_000));
    }

    @Test
    void wrongPinsAreCountedAlthoughTheyAreRefused() {
        var job = paid();
        var pin = job.pin();
        for (int left = 4; left >= 0; left--) {
            job.handOver(wrong(pin))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("pin-wrong"))
                    .body("attemptsLeft", equalTo(left));
        }
        var locked = job.handOver(pin);
        locked.then().statusCode(429).body("code", equalTo("pin-locked"));
        int wait = Integer.parseInt(locked.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 15 * 60 + 1);
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/hand-over-pin")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("locked", equalTo(true))
                .body("lockedUntil", notNullValue())
                .body("pin", equalTo(null));
        assertEquals("READY", job.view().getString("state"));
        assertEquals(9, job.view().getLong("version"));
    }

    @Test
    void afterAWhileANewPinCounts() throws SQLException {
        var job = paid();
        var old = job.pin();
        for (int attempt = 0; attempt < 5; attempt++) {
            job.handOver(wrong(old)).then().statusCode(422);
        }
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "UPDATE orders SET pin_locked_until = now() WHERE id = ?")) {
            update.setObject(1, job.id);
            assertEquals(1, update.executeUpdate());
        }
        var pin = job.pin();
        assertNotEquals(old, pin);
        job.handOver(old).then().statusCode(422).body("attemptsLeft", equalTo(4));
        job.handOver(pin).then().statusCode(200);
    }

    @Test
    void fourWrongPinsDoNotLock() {
        var job = paid();
        var pin = job.pin();
        for (int attempt = 0; attempt < 4; attempt++) {
            job.handOver(wrong(pin)).then().statusCode(422);
        }
        job.handOver(pin).then().statusCode(200).body("state", equalTo("HANDED_OVER"));
    }

    @Test
    void aRepeatedRequestIsOneAttempt() {
        var job = paid();
        var body = Map.of("pin", wrong(job.pin()));
        for (int sent = 0; sent < 6; sent++) {
            RestAssured.given()
                    .contentType("application/json")
                    .auth()
                    .oauth2(Tokens.of("reception"))
                    .header("Idempotency-Key", job.id.toString())
                    .body(body)
                    .post("/v1/orders/" + job.id + "/hand-over")
                    .then()
                    .statusCode(422);
        }
        job.handOver(job.pin()).then().statusCode(200);
    }

    @Test
    void thirtyGuessersHaveFiveAttemptsTogether() throws Exception {
        var job = paid();
        var wrong = wrong(job.pin());
        Callable<Integer> guess = () -> job.handOver(wrong).statusCode();
        Map<Integer, Integer> answers = new TreeMap<>();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : guessers.invokeAll(Collections.nCopies(30, guess))) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(422, 5, 429, 25), answers);
    }
}
