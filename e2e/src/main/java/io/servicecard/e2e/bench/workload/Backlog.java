package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.cost.Meter;
import io.servicecard.e2e.bench.cost.ProcessAccount;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Metric;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How fast a consumer drains what waits for it: the service pauses, events of orders are put into
 * the topic, it goes on, and the rows of its inbox are counted until all of them are there. Used
 * for W8 and for accruing in W5.
 */
public final class Backlog {

    private static final long PAUSE_MILLIS = 100;
    private static final long LIMIT_SECONDS = 900;

    private final Session session;

    /** The backlogs of that session. */
    public Backlog(Session session) {
        this.session = session;
    }

    /**
     * Drains once and adds what it shows to the session's figures.
     *
     * @param name in the results
     * @param service short name of the consumer
     * @param events how many
     * @param event made of the customer whose turn it is
     * @return events applied a second
     */
    public double drain(
            String name, String service, int events, Function<Shop.Customer, Event> event)
            throws IOException, InterruptedException {
        var drained = once(service, events, event);
        var spent = drained.spent();
        add(name, Metric.THROUGHPUT, drained.perSecond());
        add(name, Metric.CPU_SERVICE, spent.cpuMillisProgram() / (double) events);
        add(name, Metric.CPU_POSTGRES, spent.cpuMillisPostgres() / (double) events);
        add(name, Metric.WAL, spent.walBytes() / (double) events);
        add(name, Metric.RESIDENT, drained.residentMebibytes());
        return drained.perSecond();
    }

    /**
     * Drains once and notes nothing, so that what is measured next is warm.
     *
     * @return events applied a second
     */
    double rehearse(String service, int events, Function<Shop.Customer, Event> event)
            throws IOException, InterruptedException {
        return once(service, events, event).perSecond();
    }

    private record Drained(double perSecond, Meter.Reading spent, double residentMebibytes) {}

    private Drained once(String service, int events, Function<Shop.Customer, Event> event)
            throws IOException, InterruptedException {
        var consumer = service + "-service";
        var database = service + "_service";
        var account = new ProcessAccount(session.pids().of(consumer));
        long goal;
        long begun;
        var meter = session.meter(account.pid());
        var paused = Paused.services(session.place(), List.of(consumer));
        try {
            goal = applied(database) + events;
            session.broker()
                    .send(
                            "order-events",
                            () ->
                                    IntStream.range(0, events)
                                            .mapToObj(session.shop()::customer)
                                            .map(event)
                                            .iterator());
        } finally {
            begun = System.nanoTime();
            paused.close();
        }
        var before = meter.read();
        await(database, goal, begun);
        var seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Drained(
                events / seconds, meter.read().since(before), account.residentMebibytes());
    }

    private void add(String name, Metric metric, double value) {
        session.figures().add(name, Figures.OURS, metric, value);
    }

    /** How many events the service has applied so far. */
    long applied(String database) {
        return Long.parseLong(session.server().value(database, "SELECT count(*) FROM inbox"));
    }

    private void await(String database, long goal, long begun) throws InterruptedException {
        while (applied(database) < goal) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException(
                        "%s still has to apply %d events after %d s"
                                .formatted(database, goal - applied(database), LIMIT_SECONDS));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
