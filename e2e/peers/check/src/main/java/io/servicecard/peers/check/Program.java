package io.servicecard.peers.check;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A peer's process, with this process's environment. */
final class Program implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts the peer and returns when it is ready. */
    static Program start(Path peers, String system, HttpClient http)
            throws IOException, InterruptedException {
        var jar = peers.resolve("%s/target/%s-peer.jar".formatted(system, system));
        var log = new File(peers.toFile(), "check/target/" + system + ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ProcessBuilder(
                                java,
                                "-Xms32m",
                                "-Xmx96m",
                                "-Xmn20m",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:+UseSerialGC",
                                "-XX:ReservedCodeCacheSize=64m",
                                "-Xss512k",
                                "-jar",
                                jar.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        var program = new Program(command.start());
        var ready =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + System.getenv("PEER_PORT")
                                                + "/ready"))
                        .build();
        var deadline = System.nanoTime() + PATIENCE;
        while (!answers(http, ready)) {
            if (!program.process.isAlive() || System.nanoTime() > deadline) {
                program.kill();
                throw new IOException(system + " does not get ready: see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return program;
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it does not end within ten seconds of SIGTERM");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
