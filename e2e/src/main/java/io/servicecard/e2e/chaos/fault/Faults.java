package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.chaos.schedule.Fault;
import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes faults happen to a suite. What the suite is to run on is laid before its start: roads that
 * can be cut, disks that can be filled.
 */
public final class Faults implements AutoCloseable {

    /** Below the shortest time that a consumer is stopped for. */
    private static final String LONGEST_BATCH = "10s";

    private static final Map<String, Integer> DISKS_MEBIBYTES =
            Map.of("postgres", 1024, "kafka", 512);

    private final Surroundings surroundings;
    private final Network network;
    private final Map<String, Disk> disks;
    private final Records records;
    private Victims victims;
    private boolean forgetsDisks;

    private Faults(
            Surroundings surroundings, Network network, Map<String, Disk> disks, Records records) {
        this.surroundings = surroundings;
        this.network = network;
        this.disks = disks;
        this.records = records;
    }

    /** Clears the place and lays everything that faults need. */
    public static Faults prepare(Place place, long seed) throws IOException, InterruptedException {
        for (var engine : DISKS_MEBIBYTES.keySet()) {
            Disk.forget(place.data(engine));
        }
        RunningSuite.clear(place);
        var surroundings = new Surroundings(place);
        for (var name : Databases.SERVICES) {
            surroundings.set(
                    name + "-service", "SERVICECARD_EVENTS_CONSUMER_LONGEST_BATCH", LONGEST_BATCH);
        }
        var postgres = Disk.mount(place.data("postgres"), DISKS_MEBIBYTES.get("postgres"));
        var kafka = Disk.mount(place.data("kafka"), DISKS_MEBIBYTES.get("kafka"));
        return new Faults(
                surroundings,
                new Network(place, surroundings),
                Map.of("postgres", postgres, "kafka", kafka),
                new Records(place, seed));
    }

    /** The suite that the faults will happen to. */
    public void befall(RunningSuite suite) {
        victims = new Victims(suite);
    }

    /**
     * Lets a fault happen from its begin to its end.
     *
     * @throws IOException when it did not happen, for what it was to hit was away already
     * @throws IllegalStateException for the same reason
     */
    public void happen(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case SERVICE -> victims.kill(fault.target() + "-service");
            case BROKER, POSTGRES -> victims.kill(fault.target());
            case GATEWAY -> victims.killLauncher(fault.lasts());
            case PAUSE -> victims.pause(fault.target(), fault.lasts());
            case SHUFFLE -> records.shuffle(fault);
            case POISON -> records.poison(fault);
            case PARTITION -> {
                try {
                    network.cut(fault.target(), fault.strength() > 0);
                    await(fault.lasts());
                } finally {
                    network.mend(fault.target());
                }
            }
            case LATENCY -> {
                try {
                    network.slow(fault.target(), fault.strength());
                    await(fault.lasts());
                } finally {
                    network.slow(fault.target(), 0);
                }
            }
            case DISK -> {
                var disk = disks.get(fault.target());
                if (!disk.isOwn()) {
                    throw new IllegalStateException("no right to mount a disk of its own");
                }
                disk.fill(fault.lasts());
            }
            case CLOCK -> wrongClock(fault);
        }
    }

    private void wrongClock(Fault fault) throws IOException, InterruptedException {
        var service = fault.target() + "-service";
        surroundings.set(service, "SERVICECARD_CLOCK_OFFSET", "PT" + fault.strength() + "S");
        try {
            victims.kill(service);
            await(fault.lasts());
        } finally {
            surroundings.unset(service, "SERVICECARD_CLOCK_OFFSET");
        }
        victims.kill(service);
    }

    /** Nobody needs to look at the data; else it stays on its disks until the next run. */
    public void forgetDisks() {
        forgetsDisks = true;
    }

    /** Takes roads and disks away, once the suite has stopped. */
    @Override
    public void close() throws IOException {
        network.close();
        surroundings.close();
        if (forgetsDisks) {
            for (var disk : disks.values()) {
                disk.close();
            }
        }
    }

    static void await(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
