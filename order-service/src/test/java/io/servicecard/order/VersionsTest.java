package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionsTest {
    @Test
    void thirtyCommandsAtOnceLeaveNoGap() throws Exception {
        var job = Job.placed();
        Callable<Integer> pay = () -> job.pay(100).statusCode();
        assertTrue(together(Collections.nCopies(30, pay)).stream().allMatch(s -> s == 201));
        var expected = LongStream.rangeClosed(1, 31).boxed().toList();
        assertEquals(31, job.view().getLong("version"));
        assertEquals(297_000, job.view().getLong("balanceDue.amountMinor"));
        assertEquals(31, job.events(31).size());
        assertEquals(
                expected,
                job.published().stream()
                        .map(event -> event.payload().get("orderVersion").asLong())
                        .toList());
        assertEquals(
                expected,
                Api.as("manager")
                        .get("/v1/orders/" + job.id + "/timeline?limit=200")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items.version", Long.class));
    }

    @Test
    void ofThirtyWhoAcceptOneDoes() throws Exception {
        var job = Job.placed();
        Callable<Integer> accept = () -> job.accept().statusCode();
        var answers = together(Collections.nCopies(30, accept));
        assertEquals(1, Collections.frequency(answers, 200));
        assertEquals(29, Collections.frequency(answers, 409));
        assertEquals(2, job.view().getLong("version"));
        assertEquals(List.of("OrderPlaced", "OrderAccepted"), job.events(2));
    }

    @Test
    void ofThirtyWhoPayTheRestOneDoes() throws Exception {
        var job = Job.placed();
        Callable<Integer> pay = () -> job.pay(200_000).statusCode();
        var answers = together(Collections.nCopies(30, pay));
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(29, Collections.frequency(answers, 422));
    }

    private static List<Integer> together(List<Callable<Integer>> calls)
            throws InterruptedException, ExecutionException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
