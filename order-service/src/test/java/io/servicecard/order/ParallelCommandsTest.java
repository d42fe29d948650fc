package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at a time, with one order: each command happens as a whole or not at all. */
@QuarkusTest
class ParallelCommandsTest {
    private static final Map<String, Object> NOTHING = Map.of();

    private static Response command(
            Job job, String user, long version, String command, Object body) {
        return Api.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/orders/" + job.id + "/" + command);
    }

    @RepeatedTest(5)
    void ofTwoWhoStartFromOneVersionOneWinsAndTheOtherIsToldSo() throws Exception {
        var job = Job.accepted();
        var version = job.view().getLong("version");
        var pay = Map.of("method", "CARD", "amount", Shop.money(1_000, "RUB"));
        var answers =
                atOnce(
                        List.of(
                                () ->
                                        command(
                                                job,
                                                Shop.TECHNICIAN,
                                                version,
                                                "start-stage",
                                                Map.of("stage", "diagnosis")),
                                () -> command(job, "reception", version, "payments", pay)));
        var statuses = answers.stream().map(Response::statusCode).sorted().toList();
        assertTrue(List.of(List.of(200, 412), List.of(201, 412)).contains(statuses), "" + statuses);
        boolean started = answers.getFirst().statusCode() == 200;
        var order = job.view();
        assertEquals(version + 1, order.getLong("version"));
        assertEquals(started ? "IN_PROGRESS" : "ACCEPTED", order.getString("state"));
        assertEquals(started ? "STARTED" : "PENDING", order.getString("stages[0].state"));
        assertEquals(started ? 300_000 : 299_000, order.getInt("balanceDue.amountMinor"));
        assertEquals(started ? 0 : 1, Counter.list(job, "payments").getList("items").size());
        agrees(job);
    }

    @Test
    void afterFiftyDifferentCommandsTimelineVersionAndEventsAgree() throws Exception {
        var job = Job.accepted();
        job.work("diagnosis");
        long before = job.view().getLong("version");
        var hold =
                Map.of(
                        "waitingFor",
                        "PARTS",
                        "reviewAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString());
        var kinds =
                List.<Callable<Response>>of(
                        () -> job.pay(100),
                        () -> job.command("reception", "add-line", Offer.line("PART", 100, 1)),
                        () ->
                                job.command(
                                        Shop.TECHNICIAN,
                                        "await-customer",
                                        Map.of("waitingFor", "INFO")),
                        () -> job.command("manager", "hold", hold),
                        () -> job.command("manager", "resume", NOTHING),
                        () -> job.command(Shop.TECHNICIAN, "resume", NOTHING),
                        () ->
                                job.command(
                                        Shop.TECHNICIAN, "start-stage", Map.of("stage", "repair")),
                        () ->
                                job.command(
                                        Shop.TECHNICIAN,
                                        "complete-stage",
                                        Map.of("stage", "repair")),
                        () ->
                                job.command(
                                        "reception",
                                        "request-cancellation",
                                        Map.of("reason", "slow")),
                        () -> job.command("manager", "refuse-cancellation", NOTHING));
        var commands = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 5; i++) {
            commands.addAll(kinds);
        }
        var answers = atOnce(commands);
        long done = answers.stream().filter(answer -> answer.statusCode() < 300).count();
        assertTrue(
                answers.stream()
                        .map(Response::statusCode)
                        .allMatch(List.of(200, 201, 409)::contains),
                () -> answers.stream().map(Response::statusCode).toList().toString());
        assertTrue(done > 0, "the first one happens");
        assertEquals(before + done, job.view().getLong("version"));
        agrees(job);
        long paid =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> "CARD".equals(answer.path("method")))
                        .count();
        assertEquals(paid, Counter.list(job, "payments").getList("items").size());
    }

    /** Version, timeline, what was published and the order's stage say the same. */
    private static void agrees(Job job) throws SQLException {
        int version = job.view().getInt("version");
        var all = LongStream.rangeClosed(1, version).boxed().toList();
        var names = job.events(version);
        assertEquals(
                all,
                job.published().stream()
                        .map(event -> event.payload().get("orderVersion").asLong())
                        .toList());
        var timeline =
                Api.as("manager")
                        .get("/v1/orders/" + job.id + "/timeline?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertEquals(all, timeline.getList("items.version", Long.class));
        assertEquals(names, timeline.getList("items.event"));
        assertEquals(
                Collections.frequency(names, "LineAdded") + 1,
                Shop.number("SELECT count(*) FROM order_line WHERE order_id = ?", job.id));
        assertEquals(
                Collections.frequency(names, "PaymentRecorded"),
                Shop.number("SELECT count(*) FROM payment WHERE order_id = ?", job.id));
    }

    /** The answers, in the order of the requests, which all begin at one moment. */
    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        var ready = new CountDownLatch(requests.size());
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var running =
                    requests.stream()
                            .map(
                                    request ->
                                            threads.submit(
                                                    () -> {
                                                        ready.countDown();
                                                        ready.await();
                                                        return request.call();
                                                    }))
                            .toList();
            var answers = new ArrayList<Response>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
