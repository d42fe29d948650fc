package io.servicecard.peers.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Starts each peer beside order-service and compares; ends with 1 at the first difference. */
public final class Check {

    private static final Logger ROOT = Logger.getLogger("");
    private final Path peers;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI peer = URI.create("http://127.0.0.1:" + System.getenv("PEER_PORT"));
    private final URI ours = URI.create(System.getenv("OURS_URL"));
    private final Database database;
    private final Database ourDatabase;
    private final AtomicInteger unanswered = new AtomicInteger();

    private Check(Path peers, Database database, Database ourDatabase) {
        this.peers = peers;
        this.database = database;
        this.ourDatabase = ourDatabase;
    }

    /** Runs in the folder of the peers, with their environment, OURS_URL and OURS_DB_URL. */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        var user = System.getenv("PEER_DB_USER");
        var password = System.getenv("PEER_DB_PASSWORD");
        try (var database = new Database(System.getenv("PEER_DB_URL"), user, password);
                var ourDatabase = new Database(System.getenv("OURS_DB_URL"), user, password)) {
            var check = new Check(Path.of("").toAbsolutePath(), database, ourDatabase);
            check.spring("spring");
            check.spring("spring-jdbc");
            check.debezium();
            check.kafka();
        }
    }

    private void spring(String system) throws Exception {
        unanswered.set(0);
        var orders = new Orders(http, database);
        Program program = Program.start(peers, system, http);
        try {
            new Likeness(system, orders, ourDatabase, database).check(ours, peer);
            flood(orders, 200);
            mustBePublished(
                    system + ": every order's event is in the topic, no publication is left");
            var before = database.value("SELECT count(*) FROM orders");
            var flood = Thread.ofPlatform().start(() -> flood(orders, 400));
            Expect.await(database, "SELECT count(*) > " + before + " + 50 FROM orders", "t");
            program.kill();
            flood.join();
            System.out.println(
                    "  killed: %s requests without answer, %s publications left"
                            .formatted(
                                    unanswered,
                                    database.value("SELECT count(*) FROM event_publication")));
            program = Program.start(peers, system, http);
            mustBePublished(
                    system + ": killed and started again, every committed order is published");
        } finally {
            program.close();
        }
    }

    /** Places orders by eight clients at once; what a kill interrupts is not counted. */
    private void flood(Orders orders, int count) {
        try (var clients = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, count)
                    .forEach(
                            _ ->
                                    clients.execute(
                                            () -> {
                                                try {
                                                    orders.place(peer, Orders.key());
                                                } catch (IOException killed) {
                                                    unanswered.incrementAndGet();
                                                } catch (InterruptedException e) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            }));
        }
    }

    private void mustBePublished(String what) throws SQLException, InterruptedException {
        Expect.await(database, "SELECT count(*) FROM event_publication", "0");
        // those of ours that the copy began with were published elsewhere
        var placed = new HashSet<>(database.column("SELECT id FROM orders"));
        placed.removeAll(ourDatabase.column("SELECT id FROM orders"));
        var events = Topic.ofPeers().counts();
        var twice = placed.stream().filter(id -> events.getOrDefault(id, 0) > 1).count();
        placed.removeAll(events.keySet());
        Expect.must(
                what + " (" + twice + " more than once)", placed.isEmpty(), "missing: " + placed);
    }

    private void debezium() throws Exception {
        var mine =
                "SELECT count(*) FROM inbox i JOIN outbox o ON o.id = i.event_id WHERE i.consumer ="
                        + " 'peer'";
        database.run("DELETE FROM outbox");
        Program program = Program.start(peers, "debezium", http);
        try {
            append(500);
            Expect.await(database, mine, "500");
            System.out.println("✔ debezium: every row of the outbox is noted in the inbox");
            var rows = Thread.ofPlatform().start(() -> append(500));
            TimeUnit.MILLISECONDS.sleep(200);
            program.kill();
            rows.join();
            program = Program.start(peers, "debezium", http);
            Expect.await(database, mine, "1000");
            System.out.println("✔ debezium: killed and started again, no row is missing");
        } finally {
            program.close();
        }
        Expect.await(
                database,
                "SELECT count(*) FROM pg_replication_slots WHERE slot_name = 'debezium_peer'",
                "0");
        System.out.println("✔ debezium: ended in order, it leaves no slot");
        database.run("DELETE FROM outbox");
    }

    private void append(int count) {
        try {
            for (int i = 0; i < count; i++) {
                database.run(
                        """
                        INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload)
                        VALUES (gen_random_uuid(), gen_random_uuid(), 'io.servicecard.order.OrderPlaced.v1', now(), '', '{}')
                        """);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox takes no row", e);
        }
    }

    private void kafka() throws IOException, InterruptedException {
        try (var _ = Program.start(peers, "kafka", http)) {
            var request =
                    HttpRequest.newBuilder(peer.resolve("/measure"))
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"perSecond\": 100, \"seconds\": 5}"))
                            .build();
            var answer = http.send(request, BodyHandlers.ofString()).body();
            Expect.must(
                    "kafka: every record arrives " + answer,
                    answer.contains("\"count\": 500"),
                    answer);
        }
    }
}
