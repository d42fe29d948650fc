package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.fault.Faults;
import io.servicecard.e2e.chaos.load.Pace;
import io.servicecard.e2e.chaos.schedule.Fault;
import io.servicecard.e2e.chaos.schedule.Schedule;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets a plan happen, each fault at its time, and remembers what happened when. */
final class Story {

    private final Schedule schedule;
    private final Faults faults;
    private final Pace pace;
    private final List<Line> lines = new ArrayList<>();

    /**
     * What came of one fault.
     *
     * @param from its begin, in seconds since the begin of the load
     * @param to its end
     * @param missed why it did not happen, or empty
     */
    record Line(Fault fault, int from, int to, String missed) {

        String lane() {
            return fault.kind().word();
        }

        String told() {
            return fault.describe().strip()
                    + (missed.isEmpty() ? "" : ", did not happen: " + missed);
        }
    }

    Story(Schedule schedule, Faults faults, Pace pace) {
        this.schedule = schedule;
        this.faults = faults;
        this.pace = pace;
    }

    /** Returns when the plan's time is over and every fault has ended. */
    List<Line> happen() throws InterruptedException {
        var running = new ArrayList<Thread>();
        for (var fault : schedule.faults()) {
            awaitSecond(fault.at().toSeconds());
            Say.line(fault.describe());
            running.add(Thread.ofVirtual().start(() -> happen(fault)));
        }
        awaitSecond(schedule.length().toSeconds());
        for (var fault : running) {
            fault.join();
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> line.fault().number()))
                .toList();
    }

    private void happen(Fault fault) {
        var from = pace.now();
        var missed = "";
        try {
            faults.happen(fault);
        } catch (IOException | RuntimeException e) {
            missed = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            Say.line("%3d  did not happen: %s".formatted(fault.number(), missed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            missed = "interrupted";
        }
        synchronized (lines) {
            lines.add(new Line(fault, from, pace.now(), missed));
        }
    }

    private void awaitSecond(long second) throws InterruptedException {
        while (pace.now() < second) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
