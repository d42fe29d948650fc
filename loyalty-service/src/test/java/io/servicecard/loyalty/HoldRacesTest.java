package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once on one account. */
@QuarkusTest
class HoldRacesTest {
    @Test
    void fiftyHoldsAtOnceGiveAsManySuccessesAsTheBalanceHolds() throws Exception {
        var customer = Customer.with(1000);
        customer.earn(77);
        var answers =
                atOnce(
                        50,
                        () ->
                                Api.as("manager")
                                        .body(customer.holdRequest(100))
                                        .post("/v1/loyalty/holds"));
        assertEquals(10, answers.stream().filter(a -> a.statusCode() == 201).count());
        answers.stream()
                .filter(a -> a.statusCode() != 201)
                .forEach(
                        refused -> {
                            assertEquals(409, refused.statusCode());
                            assertEquals("insufficient-points", refused.path("code"));
                            assertEquals(77, refused.<Integer>path("available"));
                        });
        assertEquals(77, customer.balance("available"));
        assertEquals(1000, customer.balance("held"));
        assertEquals(13, customer.version());
    }

    @Test
    void ofAHundredRedemptionsOfAllPointsOneSucceedsAndTheOthersAreToldThatThereAreTooFew()
            throws Exception {
        var customer = Customer.with(1000);
        var answers =
                atOnce(
                        100,
                        () ->
                                Api.as("manager")
                                        .body(customer.holdRequest(1000))
                                        .post("/v1/loyalty/holds"));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
        assertEquals(
                99,
                answers.stream()
                        .filter(a -> a.statusCode() == 409)
                        .filter(a -> "insufficient-points".equals(a.path("code")))
                        .filter(a -> a.<Integer>path("available") == 0)
                        .count());
        assertEquals(1000, customer.balance("held"));
    }

    @Test
    void sixHoldsOfAThousandAreNotAcceptedOnFiveThousand() throws Exception {
        var customer = Customer.with(5000);
        var answers =
                atOnce(
                        6,
                        () ->
                                Api.as("manager")
                                        .body(customer.holdRequest(1000))
                                        .post("/v1/loyalty/holds"));
        assertEquals(5, answers.stream().filter(a -> a.statusCode() == 201).count());
        assertEquals(0, customer.balance("available"));
    }

    @Test
    void twoCapturesOfOneHoldDoNotReadTheSameRemainder() throws Exception {
        var customer = Customer.with(1000);
        var hold = customer.hold(600);
        var answers =
                atOnce(
                        10,
                        () ->
                                Api.as("manager")
                                        .body("{\"points\": 400}")
                                        .post("/v1/loyalty/holds/{id}/capture", hold));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 200).count());
        assertTrue(
                answers.stream()
                        .filter(a -> a.statusCode() != 200)
                        .allMatch(a -> "hold-already-resolved".equals(a.path("code"))));
        assertEquals(600, customer.balance("available"));
        assertEquals(0, customer.balance("held"));
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, times).mapToObj(i -> threads.submit(request)).toList();
            return answers.stream()
                    .map(
                            answer -> {
                                try {
                                    return answer.get();
                                } catch (InterruptedException | ExecutionException e) {
                                    throw new AssertionError(e);
                                }
                            })
                    .toList();
        }
    }
}
