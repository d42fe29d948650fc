package io.servicecard.platform.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    @Test
    void fiftyParallelRequestsWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Response> request =
                () -> post("manager", key, "{\"name\": \"" + key + "\", \"count\": 1}");
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> requests = new ArrayList<>();
            for (int copy = 0; copy < 50; copy++) {
                requests.add(threads.submit(request));
            }
            for (var each : requests) {
                answers.add(each.get());
            }
        }
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertEquals(
                1, answers.stream().map(answer -> answer.header("Location")).distinct().count());
        answers.forEach(answer -> assertEquals(201, answer.statusCode()));
        assertEquals(
                49,
                answers.stream()
                        .filter(answer -> "true".equals(answer.header("Idempotent-Replayed")))
                        .count());
        assertEquals(1, things(key));
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        post("manager", key, "{\"name\": \"a\", \"count\": 1}").then().statusCode(201);
        post("manager", key, "{\"name\": \"b\", \"count\": 1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        post("manager", key, "{ \"count\" : 1, \"name\" : \"a\" }")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void anotherCallerWithTheSameKeySeesNothingOfIt() {
        var key = UUID.randomUUID().toString();
        var mine = post("manager", key, "{\"name\": \"mine\", \"count\": 1}").path("id");
        var theirs =
                post("manager-other", key, "{\"name\": \"mine\", \"count\": 1}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        org.junit.jupiter.api.Assertions.assertNotEquals(mine, theirs);
    }

    @Test
    void aRefusedRequestMayBeSentAgainWithItsKey() {
        var key = UUID.randomUUID().toString();
        post("manager", key, "{\"name\": \"\", \"count\": 1}").then().statusCode(400);
        post("manager", key, "{\"name\": \"now right\", \"count\": 1}").then().statusCode(201);
    }

    @Test
    void whoRepeatsASlowRequestIsSentAwayAndHoldsNoConnection() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\": \"slow\", \"count\": 1}";
        try (var first = Engines.superuser();
                var claim =
                        first.prepareStatement(
                                "INSERT INTO idempotency (caller, key, fingerprint) VALUES (?, ?, '')")) {
            first.setAutoCommit(false);
            claim.setString(1, Tokens.subject("manager"));
            claim.setString(2, key);
            claim.executeUpdate();
            post("manager", key, body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("idempotency-key-in-flight"));
            first.rollback();
        }
        post("manager", key, body).then().statusCode(201);
    }

    @Test
    void aFirstRequestWaitsForItsRowsAsLongAsAnyOther() throws Exception {
        String id =
                post("manager", UUID.randomUUID().toString(), "{\"name\": \"row\", \"count\": 1}")
                        .path("id");
        try (var other = Engines.superuser();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT 1 FROM thing WHERE id = '" + id + "' FOR UPDATE");
            var waiting =
                    threads.submit(
                            () ->
                                    RestAssured.given()
                                            .auth()
                                            .oauth2(Tokens.of("manager"))
                                            .header("Idempotency-Key", UUID.randomUUID().toString())
                                            .header("If-Match", "\"1\"")
                                            .post("/v1/things/" + id + "/bump"));
            await().until(() -> waitsForALock("1500 milliseconds"));
            other.rollback();
            waiting.get().then().statusCode(200);
        }
    }

    @Test
    void whoGivesWayInADeadlockIsServedAfterAll() throws Exception {
        String one = post("manager", key(), "{\"name\": \"one\", \"count\": 1}").path("id");
        String two = post("manager", key(), "{\"name\": \"two\", \"count\": 1}").path("id");
        try (var other = Engines.superuser();
                var lock = other.prepareStatement("SELECT 1 FROM thing WHERE id = ? FOR UPDATE");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(two));
            lock.execute();
            var waiting =
                    threads.submit(
                            () ->
                                    RestAssured.given()
                                            .auth()
                                            .oauth2(Tokens.of("manager"))
                                            .header("Idempotency-Key", key())
                                            .post("/v1/things/" + one + "/bump-with/" + two));
            await().until(() -> waitsForALock("0 seconds"));
            lock.setObject(1, UUID.fromString(one));
            lock.execute(); // goes on when the request, which has waited longer, gives way
            other.rollback();
            waiting.get().then().statusCode(200).body("version", equalTo(2));
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aChangingPostWithoutAProperKeyIsRefused() {
        var body = "{\"name\": \"a\", \"count\": 1}";
        post("manager", "short", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        post("manager", "x".repeat(65), body).then().statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    private static Response post(String user, String key, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(user))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/things");
    }

    private static boolean waitsForALock(String longerThan) throws Exception {
        try (var connection = Engines.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                                                + " AND wait_event_type = 'Lock' AND query_start < now() - interval '"
                                                + longerThan
                                                + "'")) {
            return rows.next();
        }
    }

    private static int things(String name) throws Exception {
        try (var connection = Engines.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT count(*) FROM thing WHERE name = '" + name + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
