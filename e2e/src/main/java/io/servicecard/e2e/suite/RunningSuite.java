package io.servicecard.e2e.suite;

import io.servicecard.e2e.http.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A suite of five services and engines, started from the packaged modules. It has ports and a data
 * folder of its own, so it stands beside a developer's. Stopped when closed, and at the latest when
 * this JVM ends.
 */
public final class RunningSuite implements AutoCloseable {

    /** Includes the training of start-up caches, which each new build needs once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(15);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    /** Longer than any engine needs to come back after it was killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Place place;
    private final Processes processes;
    private final Api api;
    private volatile Process supervisor;
    private final Thread stopAtExit;

    private RunningSuite(Place place, Process supervisor) {
        this.place = place;
        this.supervisor = supervisor;
        this.processes = new Processes(place);
        this.api = apiOf(place);
        this.stopAtExit = Thread.ofPlatform().unstarted(this::stop);
    }

    /** Starts a suite without any data and returns when it is ready. */
    public static RunningSuite start(Place place) throws IOException, InterruptedException {
        clear(place);
        return startOn(place);
    }

    /** Deletes everything that a suite, which runs no longer, wrote at the place. */
    public static void clear(Place place) throws IOException {
        Launcher.clear(place);
    }

    /** Starts a suite on what there is at the place and returns when it is ready. */
    public static RunningSuite startOn(Place place) throws IOException, InterruptedException {
        Files.createDirectories(place.logs());
        Files.createDirectories(place.home().resolve("tmp"));
        var begun = System.nanoTime();
        Say.line(
                "Starting the suite under test on port %d, logs in %s"
                        .formatted(place.port(), place.logs()));
        var suite = new RunningSuite(place, Launcher.launch(place));
        Runtime.getRuntime().addShutdownHook(suite.stopAtExit);
        try {
            suite.awaitReady();
        } catch (IOException | InterruptedException e) {
            suite.close();
            throw e;
        }
        Say.line(
                "The suite is ready after %.1f s"
                        .formatted(
                                (System.nanoTime() - begun)
                                        / (double) TimeUnit.SECONDS.toNanos(1)));
        return suite;
    }

    /** The API of the suite at that place, whoever started it. */
    public static Api apiOf(Place place) {
        return Api.at(place.api(), place.tokens(), PATIENCE);
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** Its API. */
    public Api api() {
        return api;
    }

    /** What it consists of. */
    public Processes processes() {
        return processes;
    }

    /**
     * Starts a second replica of a service, which the caller stops.
     *
     * @param name the service's short one, such as {@code order}
     * @param number the service's, 1 to 5
     */
    public Replica replica(String name, int number) throws IOException, InterruptedException {
        return Replica.start(place, name, number);
    }

    /** Ends the launcher, and with it the gateway, as a power cut would. What it runs goes on. */
    public void killLauncher() throws InterruptedException {
        supervisor.destroyForcibly().waitFor();
    }

    /** Starts the launcher again, as an operator would, and returns when the suite is ready. */
    public void launchAgain() throws IOException, InterruptedException {
        Files.deleteIfExists(place.home().resolve("state.json"));
        supervisor = Launcher.launch(place);
        awaitReady();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        stop();
    }

    private void stop() {
        if (!supervisor.isAlive()) {
            return;
        }
        Say.line("Stopping the suite under test; its logs stay in %s".formatted(place.logs()));
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                Say.line("It did not stop in order, so it is ended");
                supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
                supervisor.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var state = place.home().resolve("state.json");
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!(Files.exists(state) && processes.allReady())) {
            if (!supervisor.isAlive()) {
                throw new IOException(
                        "The suite does not start:\n"
                                + Files.readString(place.logs().resolve("suite.log")));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "The suite is not ready in "
                                + START_LIMIT.toMinutes()
                                + " minutes: "
                                + (Files.exists(state) ? processes.describe() : "no state")
                                + "; logs in "
                                + place.logs());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
