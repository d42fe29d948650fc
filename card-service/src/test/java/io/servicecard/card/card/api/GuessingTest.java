package io.servicecard.card.card.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.servicecard.card.Journey;
import io.servicecard.card.card.application.ActivateCard;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessingTest {
    private static final int GUESSES = 10_000;
    private static final int BY_CALLER = 5;
    private static final int BY_TARGET = 20;

    @Inject ActivateCard activateCard;

    @Test
    void tenThousandGuessesOfOneSubjectHitNothingAndLockNobodyOut() throws Exception {
        var holder = Journey.issued();
        var stranger = Journey.newUser();
        Tokens.of(stranger);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(16)) {
            Callable<HttpResponse<String>> guessCode =
                    () -> http.send(guess(stranger, holder.number(), code()), TEXT);
            Callable<HttpResponse<String>> guessNumber =
                    () -> http.send(guess(stranger, number(), holder.code()), TEXT);
            var guesses =
                    IntStream.range(0, GUESSES)
                            .mapToObj(guess -> guess % 2 == 0 ? guessCode : guessNumber)
                            .toList();
            for (var answer : threads.invokeAll(guesses)) {
                answers.add(answer.get());
            }
        }
        var wrong = answers.stream().filter(answer -> answer.statusCode() == 422).toList();
        var stopped = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertEquals(BY_CALLER, wrong.size());
        assertEquals(GUESSES - BY_CALLER, stopped.size());
        for (var answer : stopped) {
            assertTrue(
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
            assertTrue(answer.body().contains("\"code\":\"too-many-attempts\""));
        }
        Journey.activate(holder.user(), holder.number(), holder.code()).then().statusCode(201);
    }

    @Test
    void manyStrangersAtOneCardHaveOneGuessEachAndItsOwnerGetsIn() {
        var holder = Journey.issued();
        for (int account = 0; account < BY_TARGET / BY_CALLER; account++) {
            var stranger = Journey.newUser();
            for (int guess = 0; guess < BY_CALLER; guess++) {
                Journey.activate(stranger, holder.number(), code()).then().statusCode(422);
            }
        }
        var next = Journey.newUser();
        Journey.activate(next, holder.number().replaceAll("(.{4})", "$1 "), code())
                .then()
                .statusCode(422);
        Journey.activate(next, holder.number(), code())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"));
        Journey.activate(holder.user(), holder.number(), holder.code()).then().statusCode(201);
    }

    @Test
    void numbersPresentedAtTheCounterAreNotGuessedEither() {
        var holder = Journey.active();
        var counter = "reception-" + UUID.randomUUID();
        for (int guess = 0; guess < 30; guess++) {
            present(counter, number()).then().statusCode(422);
        }
        present(counter, holder.number())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"));
        present("reception-" + UUID.randomUUID(), holder.number()).then().statusCode(200);
    }

    /** Medians of many interleaved tries differ by less than chance makes single ones differ. */
    @Test
    @ActivateRequestContext
    void aNumberThatExistsTakesTheSameTime() {
        var holder = Journey.issued();
        Map<String, List<Long>> nanos =
                Map.of(holder.number(), new ArrayList<>(), number(), new ArrayList<>());
        for (int round = 0; round < 400; round++) {
            for (var number : nanos.keySet()) {
                long begun = System.nanoTime();
                assertThrows(
                        CardRefused.ActivationFailed.class,
                        () -> activateCard.activate(number, "AAAAA-AAAAA"));
                nanos.get(number).add(System.nanoTime() - begun);
            }
        }
        var medians =
                nanos.values().stream()
                        .map(times -> times.stream().sorted().skip(times.size() / 2).findFirst())
                        .map(median -> (double) median.orElseThrow())
                        .sorted()
                        .toList();
        assertTrue(medians.getLast() < 1.5 * medians.getFirst(), "medians in ns: " + medians);
    }

    private static final HttpResponse.BodyHandler<String> TEXT =
            HttpResponse.BodyHandlers.ofString();

    private static HttpRequest guess(String user, String number, String code) {
        return HttpRequest.newBuilder(
                        URI.create(
                                RestAssured.baseURI
                                        + ":"
                                        + RestAssured.port
                                        + "/v1/card-activations"))
                .header("Authorization", "Bearer " + Tokens.of(user))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"cardNumber\":\"%s\",\"activationCode\":\"%s\"}"
                                        .formatted(number, code)))
                .build();
    }

    private static Response present(String user, String number) {
        return Api.as(user).body(Map.of("cardNumber", number)).post("/v1/card-presentations");
    }

    private static String code() {
        return text(10, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    }

    private static String number() {
        return "7700" + text(11, "0123456789");
    }

    private static String text(int length, String signs) {
        return ThreadLocalRandom.current()
                .ints(length, 0, signs.length())
                .mapToObj(sign -> signs.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }
}
