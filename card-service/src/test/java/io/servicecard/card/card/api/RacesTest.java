package io.servicecard.card.card.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.card.Journey;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RacesTest {
    @Test
    void ofIssuesAtTheSameTimeOneMakesACard() throws Exception {
        var customer = Journey.customer();
        var programme = Journey.programme();
        Callable<Integer> issue =
                () ->
                        Api.as("reception")
                                .body(Map.of("customerId", customer, "programmeId", programme))
                                .post("/v1/cards")
                                .statusCode();
        assertEquals(
                Map.of(201, 1L, 409, 7L), atOnce(Stream.generate(() -> issue).limit(8).toList()));
    }

    @Test
    void ofActivationsOfACardAtTheSameTimeOneBindsIt() throws Exception {
        var holder = Journey.issued();
        var users = IntStream.range(0, 8).mapToObj(user -> Journey.newUser()).toList();
        users.forEach(Tokens::of);
        assertEquals(
                Map.of(201, 1L, 422, 7L),
                atOnce(
                        users.stream()
                                .<Callable<Integer>>map(
                                        user ->
                                                () ->
                                                        Journey.activate(
                                                                        user,
                                                                        holder.number(),
                                                                        holder.code())
                                                                .statusCode())
                                .toList()));
    }

    @Test
    void guessesAtTheSameTimeDoNotSlipThroughTogether() throws Exception {
        var holder = Journey.issued();
        var stranger = Journey.newUser();
        Tokens.of(stranger);
        Callable<Integer> guess =
                () -> Journey.activate(stranger, holder.number(), "AAAAA-AAAAA").statusCode();
        assertEquals(
                Map.of(422, 5L, 429, 15L), atOnce(Stream.generate(() -> guess).limit(20).toList()));
    }

    /** More at once than the pool has connections: nobody may wait while holding one. */
    @Test
    void manyHoldersActivateAtTheSameTime() throws Exception {
        var holders = Stream.generate(Journey::issued).limit(48).toList();
        holders.forEach(holder -> Tokens.of(holder.user()));
        assertEquals(
                Map.of(201, 48L),
                atOnce(
                        holders.stream()
                                .<Callable<Integer>>map(
                                        holder ->
                                                () ->
                                                        Journey.activate(
                                                                        holder.user(),
                                                                        holder.number(),
                                                                        holder.code())
                                                                .statusCode())
                                .toList()));
    }

    private static Map<Integer, Long> atOnce(List<Callable<Integer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .collect(
                            Collectors.groupingBy(
                                    Function.identity(), TreeMap::new, Collectors.counting()));
        }
    }
}
