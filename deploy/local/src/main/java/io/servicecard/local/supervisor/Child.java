package io.servicecard.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A program that is kept running: when its process ends by itself, a new one is started, with
 * growing pauses, for ever.
 */
final class Child {

    private static final Logger LOG = Logger.getLogger(Child.class.getName());
    private static final Duration READY_LIMIT = Duration.ofSeconds(150);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(5);

    /** What a child does now. */
    enum State {
        STARTING,
        READY,
        RESTARTING,
        STOPPED
    }

    private final Program program;
    private final Runnable changed;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile Process process;
    private volatile State state = State.STOPPED;
    private volatile Instant since = Instant.now();
    private final AtomicInteger restarts = new AtomicInteger();
    private Thread watcher;

    /**
     * A child that is not yet started.
     *
     * @param changed told after each change of its state
     */
    Child(Program program, Runnable changed) {
        this.program = program;
        this.changed = changed;
    }

    Program program() {
        return program;
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }

    int restarts() {
        return restarts.get();
    }

    long pid() {
        var current = process;
        return current == null ? 0 : current.pid();
    }

    /** Starts to run the program; returns at once. */
    void start() {
        stopping = false;
        watcher = Thread.ofPlatform().name("watch-" + program.name()).start(this::keepRunning);
    }

    /**
     * Waits until the program is ready for the first time.
     *
     * @throws IOException when it ended or took too long instead; the message says which
     */
    void awaitReady() throws IOException, InterruptedException {
        try {
            firstReady.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /** Lets the program end in order and does not start it again. */
    void stop() throws InterruptedException {
        stopping = true;
        var current = process;
        if (current != null && current.isAlive()) {
            program.stop(current);
        }
        if (watcher != null) {
            watcher.interrupt();
            watcher.join();
        }
        enter(State.STOPPED);
    }

    private void keepRunning() {
        var pause = FIRST_PAUSE;
        try {
            while (!stopping) {
                var begun = Instant.now();
                var why = runOnce();
                if (stopping || !firstReady.isDone()) {
                    firstReady.completeExceptionally(
                            new IOException(program.title() + " did not start: " + why));
                    return;
                }
                pause =
                        Duration.between(begun, Instant.now()).compareTo(STEADY) > 0
                                ? FIRST_PAUSE
                                : pause;
                LOG.log(
                        Level.WARNING,
                        "{0} {1}; it is started again in {2} ms",
                        new Object[] {program.name(), why, pause.toMillis()});
                enter(State.RESTARTING);
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause =
                        pause.multipliedBy(2).compareTo(LAST_PAUSE) > 0
                                ? LAST_PAUSE
                                : pause.multipliedBy(2);
                restarts.incrementAndGet();
            }
        } catch (InterruptedException stopped) {
            // by stop(): there is nothing to do but to end
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the program until its process ends, and says why it did. */
    private String runOnce() throws InterruptedException {
        try {
            process = program.launch();
            enter(State.STARTING);
            if (!becomesReady()) {
                return endOf(process, "was not ready in " + READY_LIMIT.toSeconds() + " s");
            }
            enter(State.READY);
            firstReady.complete(null);
            return "ended with exit code " + process.waitFor();
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> program.name() + " cannot be launched");
            return "cannot be launched: " + e.getMessage();
        }
    }

    private String endOf(Process failed, String reason) throws InterruptedException {
        if (!failed.isAlive()) {
            return "ended with exit code " + failed.exitValue();
        }
        failed.destroyForcibly().waitFor();
        return reason;
    }

    private boolean becomesReady() throws InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (program.isReady(process)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private void enter(State next) {
        state = next;
        since = Instant.now();
        changed.run();
    }
}
