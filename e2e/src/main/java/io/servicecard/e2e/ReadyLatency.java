package io.servicecard.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.journey.Business;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.journey.World;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Measures from {@code OrderReady} committed to the mail server having the message: 200 orders at 5
 * a second, started by the clock and not by the answers. Starts a suite of its own, or measures the
 * running one of SERVICECARD_PORT when called with {@code --attach}. Ends with exit code 1 when the
 * 99th percentile is above 500 ms.
 *
 * <pre>
 * java --enable-native-access=ALL-UNNAMED -cp 'e2e/target/e2e-1.0.0-SNAPSHOT.jar:e2e/target/lib/*' io.servicecard.e2e.ReadyLatency
 * </pre>
 */
public final class ReadyLatency {

    private static final int WARM_UP = 100;
    private static final int ORDERS = 200;
    private static final int PER_SECOND = 5;
    private static final long LIMIT_MILLIS = 500;

    private final World world;
    private final Topics topics;

    private ReadyLatency(World world, Topics topics) {
        this.world = world;
        this.topics = topics;
    }

    /** Measures, prints and writes {@code e2e/target/ready-latency.json}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var attach = List.of(arguments).contains("--attach");
        var place = attach ? Place.ofTheEnvironment() : Place.ofTheTests();
        Map<String, Object> figures;
        if (attach) {
            figures = measure(place, RunningSuite.apiOf(place));
        } else {
            try (var suite = RunningSuite.start(place)) {
                figures = measure(place, suite.api());
            }
        }
        write(place.root().resolve("e2e/target/ready-latency.json"), figures);
        System.exit((double) figures.get("p99Millis") <= LIMIT_MILLIS ? 0 : 1);
    }

    private static Map<String, Object> measure(Place place, io.servicecard.e2e.http.Api api)
            throws InterruptedException {
        var world = new World(api, new Mailbox(place.messages()), Business.open(api));
        return new ReadyLatency(world, new Topics(place.kafka())).run();
    }

    private Map<String, Object> run() throws InterruptedException {
        Say.line("Preparing %d orders that wait for their check".formatted(WARM_UP + ORDERS));
        var orders = prepare(WARM_UP + ORDERS);
        Say.line("Warming up with %d orders".formatted(WARM_UP));
        makeReady(orders.subList(0, WARM_UP));
        Say.line("Measuring %d orders, %d a second".formatted(ORDERS, PER_SECOND));
        var measured = orders.subList(WARM_UP, orders.size());
        makeReady(measured);
        return evaluate(measured);
    }

    private List<RepairOrder> prepare(int count) {
        var tasks = new ArrayList<Callable<RepairOrder>>();
        for (int turn = 0; turn < count; turn++) {
            var person = Person.who(List.of("ru", "en", "pl").get(turn % 3), "EMAIL");
            tasks.add(
                    () -> {
                        var order = RepairOrder.place(world, CardHolder.join(world, person));
                        order.acceptAndWork();
                        return order;
                    });
        }
        return Journeys.run(8, tasks);
    }

    /** Passes the checks at the planned moments, however long the earlier ones take. */
    private void makeReady(List<RepairOrder> orders) throws InterruptedException {
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var checks = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < orders.size(); i++) {
                var planned = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(planned - System.nanoTime());
                checks.add(threads.submit(orders.get(i)::passQualityCheck));
            }
            for (var check : checks) {
                check.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A check failed", e.getCause());
        }
        Wait.until(
                "all messages arrive",
                Duration.ofMinutes(1),
                () -> orders.stream().filter(order -> order.readyMessages().isEmpty()).count(),
                missing -> missing == 0);
    }

    private Map<String, Object> evaluate(List<RepairOrder> orders) {
        var committed = readyTimes();
        var histogram = new Histogram(3);
        for (var order : orders) {
            var messages = order.readyMessages();
            if (messages.size() != 1) {
                throw new AssertionError(messages.size() + " messages for " + order.number());
            }
            var took =
                    ChronoUnit.MICROS.between(
                            committed.get(order.id()), messages.getFirst().receivedAt());
            histogram.recordValue(Math.max(0, took));
        }
        Map<String, Object> figures = new java.util.LinkedHashMap<>();
        figures.put("orders", orders.size());
        figures.put("perSecond", PER_SECOND);
        figures.put("p50Millis", histogram.getValueAtPercentile(50) / 1000.0);
        figures.put("p90Millis", histogram.getValueAtPercentile(90) / 1000.0);
        figures.put("p99Millis", histogram.getValueAtPercentile(99) / 1000.0);
        figures.put("maxMillis", histogram.getMaxValue() / 1000.0);
        figures.put("limitP99Millis", LIMIT_MILLIS);
        Say.line("From OrderReady to the mail server: " + figures);
        return figures;
    }

    /** When each order became ready, by the event's own time, which is taken before the commit. */
    private Map<String, Instant> readyTimes() {
        var times = new HashMap<String, Instant>();
        topics.events().stream()
                .filter(record -> Records.type(record).endsWith(".OrderReady.v1"))
                .forEach(
                        record ->
                                times.put(
                                        Records.header(record, "ce_subject"),
                                        Instant.parse(Records.header(record, "ce_time"))));
        return times;
    }

    private static void write(Path file, Map<String, Object> figures) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        Say.line("Written to " + file);
    }
}
