package io.servicecard.peers.kafka;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * A bare producer and consumer on one topic, measured on demand: {@code POST /measure} with {@code
 * {"perSecond": n, "seconds": n}}.
 */
public final class KafkaPeer {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Pattern REQUEST =
            Pattern.compile("(?=.*\"perSecond\":(\\d{1,6}))(?=.*\"seconds\":(\\d{1,4}))\\{.*}");

    private final Pair pair;

    private KafkaPeer(Pair pair) {
        this.pair = pair;
    }

    /**
     * Runs until it is told to end.
     *
     * @throws IOException when the port is taken
     */
    public static void main(String[] arguments) throws IOException {
        ROOT.setLevel(Level.WARNING);
        var pair = Pair.on(environment("PEER_KAFKA"), environment("PEER_TOPIC"));
        var address =
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(),
                        Integer.parseInt(environment("PEER_PORT")));
        var server = HttpServer.create(address, 0);
        var peer = new KafkaPeer(pair);
        server.createContext("/ready", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/measure", peer::measure);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            server.stop(0);
                                            pair.close();
                                        }));
        System.out.println("READY " + address.getPort());
    }

    private void measure(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = REQUEST.matcher(body.replaceAll("\\s", ""));
        if (!request.matches()) {
            answer(exchange, 400, "{\"detail\": \"perSecond and seconds are needed\"}");
            return;
        }
        try {
            var duration = Duration.ofSeconds(Long.parseLong(request.group(2)));
            var times = pair.measure(Integer.parseInt(request.group(1)), duration);
            answer(
                    exchange,
                    200,
                    "{\"count\": %d, \"p50Micros\": %d, \"p99Micros\": %d, \"p999Micros\": %d}"
                            .formatted(
                                    times.getTotalCount(),
                                    times.getValueAtPercentile(50),
                                    times.getValueAtPercentile(99),
                                    times.getValueAtPercentile(99.9)));
        } catch (IllegalStateException e) {
            answer(exchange, 500, "{\"detail\": \"" + e.getMessage() + "\"}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(exchange, 503, "{\"detail\": \"it ends\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange;
                var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
