package io.servicecard.e2e.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the generator counts, and from when. */
class LoadTest {

    private final CountDownLatch answering = new CountDownLatch(1);
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext(
                "/",
                exchange -> {
                    await(answering);
                    byte[] body = "{\"id\":\"seven\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("ETag", "\"3\"");
                    // 0: of unknown length, so in chunks
                    exchange.sendResponseHeaders(
                            200,
                            exchange.getRequestURI().getPath().equals("/chunks") ? 0 : body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatAStallKeptWaitingIsLateFromItsIntendedStart() throws Exception {
        try (var threads = Executors.newSingleThreadScheduledExecutor();
                var load = new Load(List.of(base), LoadTest::read)) {
            var opened = threads.schedule(answering::countDown, 1, TimeUnit.SECONDS);
            var measured = load.open(1_000, 1);
            opened.get();
            // this server hangs up on some of so many idle connections
            assertEquals(1_000, measured.done() + measured.failed());
            // all that was meant for the first half of the stall; no more than 256 of it could be
            // under way, the others began after it and were answered at once
            var late = measured.latency().getCountBetweenValues(500_000, Long.MAX_VALUE);
            assertTrue(late >= 400, () -> "late are " + late);
        }
    }

    @Test
    void noTwoUnitsHaveTheSameNumberAndLostOnesAreNotDone() throws Exception {
        answering.countDown();
        var numbers = ConcurrentHashMap.<Long>newKeySet();
        try (var load =
                new Load(
                        List.of(base),
                        (wire, number) -> {
                            assertTrue(numbers.add(number));
                            return read(wire, number) && number % 2 == 0;
                        })) {
            var measured = load.closed(4, 0.2);
            assertEquals(numbers.size(), measured.done() + measured.lost());
            assertTrue(measured.done() > 0 && measured.lost() > 0);
            assertEquals(0, measured.failed());
        }
    }

    @Test
    void whatFailsIsToldAndNotMeasured() throws Exception {
        answering.countDown();
        try (var load =
                new Load(
                        List.of(base),
                        (wire, _) -> {
                            wire.send(Call.get("/")).expect(201);
                            return true;
                        })) {
            var measured = load.open(100, 0.1);
            assertEquals(10, measured.failed());
            var failure = assertThrows(IllegalStateException.class, () -> measured.whole("it"));
            assertTrue(failure.getMessage().contains("it: 10 of 10 failed"), failure.getMessage());
        }
    }

    @Test
    void answersAreReadWhole() throws Exception {
        answering.countDown();
        try (var wire = new Wire(base)) {
            for (var path : List.of("/", "/chunks", "/")) {
                var reply = wire.send(Call.get(path, "token"));
                assertEquals("\"3\"", reply.header("etag"));
                assertEquals("seven", reply.field("id"));
                assertEquals("", reply.field("missing"));
            }
        }
    }

    @Test
    void theScheduleIsTheClocks() {
        var schedule = new Schedule(1_000, 4);
        assertEquals(1_000, schedule.intended(0));
        assertEquals(1_000 + 2_500_000_000L, schedule.intended(10));
        assertEquals(10, schedule.within(2.5));
    }

    @Test
    void steadyIsWhenTwoGroupsOfWindowsAreAlike() {
        assertFalse(WarmUp.isSteady(List.of(100.0, 100.0, 100.0)));
        assertFalse(WarmUp.isSteady(List.of(50.0, 80.0, 90.0, 100.0, 110.0, 110.0)));
        // medians 100 and 104, whatever a single window shows
        assertTrue(WarmUp.isSteady(List.of(1.0, 20.0, 100.0, 101.0, 103.0, 104.0, 900.0)));
    }

    private static boolean read(Wire wire, long number) throws IOException {
        wire.send(Call.get("/" + number)).expect(200);
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
