package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.suite.Replica;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The processes of a suite, to be killed and stopped. */
final class Victims {

    /** A process that is just being started again can be killed a moment later. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** An operator tries no longer than that. */
    private static final Duration LAUNCH_LIMIT = Duration.ofMinutes(5);

    /** A stand-in goes on while the one that was stopped learns that it has lost its partitions. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    /** Services that need nothing but their engines, so that a second one is easily started. */
    private static final Set<String> WITH_STAND_IN = Set.of("card", "order", "loyalty", "feedback");

    private final RunningSuite suite;

    /**
     * Whoever hits a process shares it, who starts everything has it alone: an operator who starts
     * the suite again is not disturbed, or most of the time there would be nothing to hit.
     */
    private final ReadWriteLock launching = new ReentrantReadWriteLock(true);

    Victims(RunningSuite suite) {
        this.suite = suite;
    }

    /** Kills a process as soon as it runs. */
    void kill(String name) throws InterruptedException {
        launching.readLock().lockInterruptibly();
        try {
            killWhatRuns(name);
        } finally {
            launching.readLock().unlock();
        }
    }

    private void killWhatRuns(String name) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                suite.processes().kill(name);
                return;
            } catch (IllegalStateException | UncheckedIOException away) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(name + " was away already", away);
                }
                Faults.await(PAUSE);
            }
        }
    }

    /** Kills the launcher and starts it again after that time, as often as it takes. */
    void killLauncher(Duration away) throws IOException, InterruptedException {
        launching.writeLock().lockInterruptibly();
        try {
            launchAgain(away);
        } finally {
            launching.writeLock().unlock();
        }
    }

    private void launchAgain(Duration away) throws IOException, InterruptedException {
        suite.killLauncher();
        Faults.await(away);
        var deadline = System.nanoTime() + LAUNCH_LIMIT.toNanos();
        while (true) {
            try {
                suite.launchAgain();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Say.line("The launcher does not come up yet: " + firstLine(notYet));
                Faults.await(PAUSE);
            }
        }
    }

    /** Stops a service for a while; where that is easy, another replica stands in meanwhile. */
    void pause(String service, Duration lasts) throws IOException, InterruptedException {
        var standIn = standIn(service);
        try {
            stop(service + "-service", lasts);
            if (standIn.isPresent()) {
                Faults.await(OVERLAP);
            }
        } finally {
            standIn.ifPresent(Replica::close);
        }
    }

    private Optional<Replica> standIn(String service) throws InterruptedException {
        if (!WITH_STAND_IN.contains(service)) {
            return Optional.empty();
        }
        launching.readLock().lockInterruptibly();
        launching.readLock().unlock(); // nobody starts everything just now
        try {
            return Optional.of(suite.replica(service, Databases.SERVICES.indexOf(service) + 1));
        } catch (IOException otherFaultsAreInItsWay) {
            Say.line("Nobody stands in for " + service + ": " + firstLine(otherFaultsAreInItsWay));
            return Optional.empty();
        }
    }

    private void stop(String name, Duration lasts) throws IOException, InterruptedException {
        launching.readLock().lockInterruptibly();
        try {
            suite.processes().signal(name, "STOP");
        } finally {
            launching.readLock().unlock();
        }
        Faults.await(lasts);
        try {
            suite.processes().signal(name, "CONT");
        } catch (IllegalStateException | UncheckedIOException gone) {
            // killed by another fault meanwhile, so nothing stands still
            return;
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().reduce("", (_, last) -> last);
    }
}
