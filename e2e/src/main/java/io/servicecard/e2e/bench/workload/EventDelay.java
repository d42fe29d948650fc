package io.servicecard.e2e.bench.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.peer.Peer;
import io.servicecard.e2e.bench.peer.PeerProgram;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * W7: from the commit of a change to the commit of its effect in another service, at a moderate
 * rate by the clock. Both moments are those that PostgreSQL notes for its transactions ({@code
 * track_commit_timestamp}), one clock with a resolution of a microsecond. Ours is an order placed
 * over HTTP until it stands in card-service's interactions, while the other services pause;
 * Debezium's is a row of an outbox until its own consumer has noted it; Kafka's is a record from a
 * bare producer to a bare consumer, without any database.
 */
public final class EventDelay {

    private static final String NAME = "W7 commit to effect";
    private static final double PER_SECOND = 50;
    private static final String COPY = "bench_debezium";
    private static final int WARM_UP_CLIENTS = 4;

    private final Session session;

    private EventDelay(Session session) {
        this.session = session;
    }

    /** Measures all rounds and adds what they show to the session's figures. */
    public static void run(Session session) throws IOException, InterruptedException {
        try (var _ = Paused.allBut(session.place(), List.of("order-service", "card-service"))) {
            new EventDelay(session).run();
        } finally {
            session.server().drop(COPY);
        }
    }

    private void run() throws IOException, InterruptedException {
        var commits = new Commits(session.server());
        try (var load =
                        new Load(
                                List.of(session.place().service(2)),
                                new Orders(session).place().work());
                var debezium = peer("debezium", 1).orElse(null);
                var kafka = peer("kafka", 2).orElse(null)) {
            warmUp(load, commits);
            for (int round = 1; round <= session.options().rounds(); round++) {
                ours(load, commits);
                if (debezium != null) {
                    add("debezium", commits.ofPeer(COPY, PER_SECOND, session.options().seconds()));
                }
                if (kafka != null) {
                    bare(kafka);
                }
                Say.line("%s: round %d of %d".formatted(NAME, round, session.options().rounds()));
            }
        }
    }

    /** Until both services have compiled what they do, and nothing is under way any more. */
    private void warmUp(Load load, Commits commits) throws InterruptedException {
        var begun = System.currentTimeMillis();
        var placed = load.closed(WARM_UP_CLIENTS, session.options().warmUp());
        commits.ofOrders(begun, placed.done());
    }

    private void ours(Load load, Commits commits) throws InterruptedException {
        var begun = System.currentTimeMillis();
        var placed = load.open(PER_SECOND, session.options().seconds()).whole(NAME);
        add(Figures.OURS, commits.ofOrders(begun, placed.done()));
    }

    private void bare(Peer kafka) throws IOException, InterruptedException {
        var wish = Map.of("perSecond", PER_SECOND, "seconds", session.options().seconds());
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(kafka.baseUri().resolve("/measure"))
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    Body.from(wish).toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            var figures = new ObjectMapper().readTree(answer.body());
            for (var metric :
                    Map.of(Metric.P50, "p50", Metric.P99, "p99", Metric.P999, "p999").entrySet()) {
                session.figures()
                        .add(
                                NAME,
                                "kafka",
                                metric.getKey(),
                                figures.path(metric.getValue() + "Micros").asDouble() / 1000);
            }
        }
    }

    private void add(String system, Histogram micros) {
        var figures = session.figures();
        figures.add(NAME, system, Metric.P50, micros.getValueAtPercentile(50) / 1000.0);
        figures.add(NAME, system, Metric.P99, micros.getValueAtPercentile(99) / 1000.0);
        figures.add(NAME, system, Metric.P999, micros.getValueAtPercentile(99.9) / 1000.0);
    }

    private Optional<Peer> peer(String system, int number)
            throws IOException, InterruptedException {
        var program = PeerProgram.of(session.place().root(), system);
        if (!program.isBuilt()) {
            Say.line("%s: without %s, which is not built".formatted(NAME, system));
            return Optional.empty();
        }
        if (system.equals("debezium")) {
            session.server().run("postgres", "ALTER ROLE order_owner REPLICATION");
            session.server().copy("order", COPY);
            // Debezium makes the publication that it reads
            var grant = "GRANT CREATE ON DATABASE " + COPY + " TO order_owner";
            session.server().run(COPY, "TRUNCATE outbox", grant);
        }
        try {
            return Optional.of(
                    program.start(
                            session.surroundings(COPY, session.port(number)),
                            session.folder().resolve(system + ".log")));
        } catch (IOException e) {
            Say.line("%s: without %s: %s".formatted(NAME, system, e.getMessage()));
            return Optional.empty();
        }
    }
}
