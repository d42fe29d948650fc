package io.servicecard.e2e.bench.cost;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A second process of a service that runs, with the same command line and environment but on ports
 * of its own. So a start is measured as the suite starts it, and a second replica is as the first.
 */
public final class Twin implements AutoCloseable {

    private static final long START_LIMIT_SECONDS = 60;

    private final Process process;
    private final URI api;
    private final long startMillis;

    private Twin(Process process, URI api, long startMillis) {
        this.process = process;
        this.api = api;
        this.startMillis = startMillis;
    }

    /** Whether the start may use the cache of classes that an earlier run has left. */
    public enum Start {
        /** Without it, as the first start of a new build. */
        COLD,
        /** With it. */
        WARM
    }

    /**
     * Starts one and returns after its first answer.
     *
     * @param pid of the service that runs
     * @param port of its API; the one after it is for its management
     * @param path which it answers with 200 to anybody as soon as it serves
     * @param log where its output goes
     */
    public static Twin of(long pid, int port, String path, Start start, Path log)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(words(pid, "cmdline"));
        if (start == Start.COLD) {
            words.removeIf(word -> word.startsWith("-XX:AOTCache="));
        }
        var builder =
                new ProcessBuilder(words)
                        .directory(log.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.clear();
        for (var variable : words(pid, "environ")) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1));
        var begun = System.nanoTime();
        var process = builder.start();
        var api = URI.create("http://127.0.0.1:" + port);
        try {
            FirstAnswer.await(process, api.resolve(path), START_LIMIT_SECONDS);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return new Twin(process, api, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    /** Where its API begins. */
    public URI api() {
        return api;
    }

    /** Its process. */
    public ProcessAccount account() {
        return new ProcessAccount(process.pid());
    }

    /** Milliseconds from its start to its first answer. */
    public long startMillis() {
        return startMillis;
    }

    private static List<String> words(long pid, String file) throws IOException {
        var text =
                Files.readString(
                        Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1)).filter(word -> !word.isEmpty()).toList();
    }

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
}
