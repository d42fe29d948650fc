package io.servicecard.platform.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessLimitTest {
    private static final int BY_CALLER = 3;
    private static final int BY_ADDRESS = 5;
    private static final int BY_TARGET = 6;

    @Inject DataSource database;
    @Inject GuessTable table;

    @Test
    void whoIsNotSignedInIsCountedByAddress() {
        for (int guess = 0; guess < BY_ADDRESS; guess++) {
            read("192.0.2.1", "wrong").then().statusCode(404);
        }
        stopped(read("192.0.2.1", "wrong"));
        stopped(read("192.0.2.1", "right"));
        read("192.0.2.2", "right").then().statusCode(200);
    }

    @Test
    void rightOnesCostNothing() throws SQLException {
        long before = rows();
        for (int guess = 0; guess < 2 * BY_ADDRESS; guess++) {
            read("192.0.2.3", "right").then().statusCode(200);
        }
        assertEquals(before, rows());
        var user = user();
        for (int guess = 0; guess < 2 * BY_CALLER; guess++) {
            open(user, "192.0.2.3", door(), "right").then().statusCode(200);
        }
        open(user, "192.0.2.3", null, "wrong").then().statusCode(400);
        open(user, "192.0.2.3", door(), "wrong").then().statusCode(404);
    }

    @Test
    void guessesAtTheSameTimeDoNotSlipThroughTogether() throws Exception {
        var user = user();
        Tokens.of(user);
        Callable<Integer> guess = () -> open(user, "192.0.2.4", door(), "wrong").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Integer, Long> answers =
                    threads.invokeAll(Stream.generate(() -> guess).limit(12).toList()).stream()
                            .map(Future::resultNow)
                            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
            assertEquals(Map.of(404, (long) BY_CALLER, 429, 12L - BY_CALLER), answers);
        }
    }

    @Test
    void aKeyBearsNoMoreThanItsLimitHoweverManyCountAtOnce() throws Exception {
        var key = door();
        Callable<Boolean> count = () -> table.count(key, BY_CALLER, Duration.ofMinutes(15));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counted =
                    threads.invokeAll(Stream.generate(() -> count).limit(40).toList()).stream()
                            .filter(Future::resultNow)
                            .count();
            assertEquals(BY_CALLER, counted);
        }
        assertEquals(BY_CALLER, table.read(List.of(key)).get(key).wrong());
    }

    @Test
    void manyStrangersAtOneTargetHaveOneGuessEachAndTheOwnerGetsIn() {
        var door = door();
        var strangers = Stream.generate(GuessLimitTest::user).limit(4).toList();
        for (int guess = 0; guess < BY_TARGET; guess++) {
            open(strangers.get(guess / BY_CALLER), "192.0.2.1" + guess, door, "wrong")
                    .then()
                    .statusCode(404);
        }
        for (var stranger : strangers.subList(2, 4)) {
            open(stranger, "192.0.2.20", door, "wrong").then().statusCode(404);
            stopped(open(stranger, "192.0.2.20", door, "right"));
        }
        open(user(), "192.0.2.21", door, "right").then().statusCode(200);
        open(strangers.get(3), "192.0.2.22", door(), "right").then().statusCode(200);
    }

    @Test
    void manyAccountsAtOneAddressHaveOneGuessEachAndANeighbourGetsIn() {
        for (int account = 0; account < BY_ADDRESS; account++) {
            open(user(), "192.0.2.30", door(), "wrong").then().statusCode(404);
        }
        var neighbour = user();
        open(neighbour, "192.0.2.30", door(), "right").then().statusCode(200);
        open(neighbour, "192.0.2.30", door(), "wrong").then().statusCode(404);
        stopped(open(neighbour, "192.0.2.30", door(), "wrong"));
    }

    @Test
    void whatIsKeptNamesNobody() throws SQLException {
        var door = door();
        var user = user();
        open(user, "192.0.2.40", door, "wrong").then().statusCode(404);
        List<String> keys = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT key FROM guess");
                var row = select.executeQuery()) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        assertFalse(keys.isEmpty());
        for (var named : List.of(door, Tokens.subject(user), "192.0.2.40")) {
            assertTrue(keys.stream().noneMatch(key -> key.contains(named)));
        }
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM guess");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String user() {
        return "customer-" + UUID.randomUUID();
    }

    private static String door() {
        return UUID.randomUUID().toString();
    }

    private static Response read(String address, String word) {
        return Api.anonymous().header("X-Forwarded-For", address).get("/v1/words/" + word);
    }

    private static Response open(String user, String address, String door, String word) {
        var body = door == null ? Map.of("word", word) : Map.of("door", door, "word", word);
        return Api.as(user).header("X-Forwarded-For", address).body(body).post("/v1/words");
    }

    private static void stopped(Response answer) {
        answer.then().statusCode(429).body("code", equalTo("too-many-attempts"));
        int wait = Integer.parseInt(answer.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 15 * 60);
    }
}
