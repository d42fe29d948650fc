package io.servicecard.e2e.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A second replica of one service, on the same database and broker as the suite's own one, and on
 * ports of its own. The gateway does not know of it.
 */
public final class Replica implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int HTTP = 40;
    private static final int MANAGEMENT = 60;

    private final Process process;
    private final URI api;
    private final URI readiness;

    private Replica(Process process, URI api, URI readiness) {
        this.process = process;
        this.api = api;
        this.readiness = readiness;
    }

    /**
     * Starts a replica and returns when it is ready.
     *
     * @param name the service's short one, such as {@code order}
     * @param number the service's, 1 to 5
     */
    static Replica start(Place place, String name, int number)
            throws IOException, InterruptedException {
        var http = place.port() + HTTP + number;
        var management = place.port() + MANAGEMENT + number;
        var application = name + "-service/target/quarkus-app/quarkus-run.jar";
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Djava.io.tmpdir=" + place.home().resolve("tmp"),
                                "-jar",
                                place.root().resolve(application).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                place.logs().resolve(name + "-service-replica.log").toFile());
        var secrets = secrets(place);
        var environment = builder.environment();
        environment.put("SERVICECARD_LOCAL", "true");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("SERVICECARD_DB_URL", place.jdbc(name + "_service"));
        environment.put("SERVICECARD_DB_PASSWORD", secrets.getProperty(name + ".database.runtime"));
        environment.put(
                "SERVICECARD_DB_OWNER_PASSWORD", secrets.getProperty(name + ".database.owner"));
        environment.put("SERVICECARD_SECRET", secrets.getProperty(name + ".secret"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", place.kafka());
        environment.put("SERVICECARD_OIDC_ISSUER", place.issuer().toString());
        environment.put("SERVICECARD_PUBLIC_URL", place.api().toString());
        var replica =
                new Replica(
                        builder.start(),
                        URI.create("http://127.0.0.1:" + http),
                        URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
        try {
            replica.awaitReady();
        } catch (IOException | InterruptedException e) {
            replica.close();
            throw e;
        }
        return replica;
    }

    /** Where its API begins. */
    public URI api() {
        return api;
    }

    /** Stops it in order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The second replica does not get ready");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Properties secrets(Place place) throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(place.home().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets;
    }
}
