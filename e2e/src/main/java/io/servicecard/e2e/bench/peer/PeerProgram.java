package io.servicecard.e2e.bench.peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A peer's program: the jar {@code e2e/peers/<system>/target/<system>-peer.jar}, which names its
 * class path in its manifest or contains it. Peers are no part of the suite's build: {@code mvn -f
 * e2e/peers package} makes them.
 */
public final class PeerProgram {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Those of the services that they are compared with, but for the cache of classes. */
    private static final List<String> OPTIONS =
            List.of(
                    "-Xms32m",
                    "-Xmx96m",
                    "-Xmn20m",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseSerialGC",
                    "-XX:MaxMetaspaceSize=512m",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-XX:TrimNativeHeapInterval=2000",
                    "-Xss512k",
                    "-XX:CompileThresholdScaling=4");

    private final String system;
    private final Path jar;

    private PeerProgram(String system, Path jar) {
        this.system = system;
        this.jar = jar;
    }

    /**
     * The program of a peer.
     *
     * @param root the project's folder
     * @param system spring, spring-jdbc, debezium or kafka
     */
    public static PeerProgram of(Path root, String system) {
        return new PeerProgram(
                system, root.resolve("e2e/peers/%s/target/%s-peer.jar".formatted(system, system)));
    }

    /** Whether it was built. */
    public boolean isBuilt() {
        return Files.exists(jar);
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param log where its output goes
     * @throws IOException when it ends or does not answer within a minute; the log tells why
     */
    public Peer start(Surroundings surroundings, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-jar");
        command.add(jar.toString());
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(surroundings.environment());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var begun = System.nanoTime();
        var process = builder.start();
        // one that outlives a measurement that was ended would answer the next one
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var base = URI.create("http://127.0.0.1:" + surroundings.port());
        try {
            awaitReady(process, base, log);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return new RunningPeer(system, base, process, took);
    }

    private void awaitReady(Process process, URI base, Path log)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, base.resolve("/ready"))) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The peer " + system + " does not get ready: see " + log);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean isReady(HttpClient http, URI readiness) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private record RunningPeer(String system, URI baseUri, Process process, long startMillis)
            implements Peer {

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
