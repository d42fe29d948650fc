package io.servicecard.local.supervisor;

import io.servicecard.local.Orphan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs each program once so that its start-up cache is written: start, real requests, orderly end.
 * A program that cannot be trained runs without a cache, only slower, so a failure here is told and
 * does no harm.
 */
final class Training {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** The JVM writes the cache after the program's end, which takes several seconds. */
    private static final Duration END_LIMIT = Duration.ofMinutes(2);

    private static final int ROUNDS = 20;

    private final Console console;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Training(Console console) {
        this.console = console;
    }

    /**
     * Trains the program, if it is not yet trained.
     *
     * @param paths asked for on the program's port; refusals train as well as answers
     * @param bearer access token to ask with
     */
    void ensure(JavaProgram program, List<String> paths, String bearer)
            throws IOException, InterruptedException {
        try (var lock = program.cache().lock()) {
            if (lock.isOpen() && !program.cache().isTrained()) {
                train(program, paths, bearer);
            }
        }
    }

    private void train(JavaProgram program, List<String> paths, String bearer)
            throws IOException, InterruptedException {
        var begun = Instant.now();
        var process = program.launchForTraining();
        var ready = false;
        try {
            ready = becomesReady(program, process);
            if (ready) {
                exercise(program.port(), paths, bearer);
            }
        } finally {
            Orphan.stop(process.toHandle(), END_LIMIT);
        }
        var what = "Start-up cache of " + program.name();
        if (program.cache().adopt(ready)) {
            console.done(what + " trained", Duration.between(begun, Instant.now()));
        } else {
            console.failed(
                    what + " was not written; it starts slower without. See the end of its log");
        }
    }

    private static boolean becomesReady(JavaProgram program, Process process)
            throws InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (program.isReady(process)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private void exercise(int port, List<String> paths, String bearer)
            throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (var path : paths) {
                var request =
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Authorization", "Bearer " + bearer);
                http.send(request.build(), HttpResponse.BodyHandlers.discarding());
                // an empty object is refused by every operation, after it went through parsing and
                // validation
                var body = HttpRequest.BodyPublishers.ofString("{}");
                http.send(
                        request.POST(body)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "training-" + round)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
