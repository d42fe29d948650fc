package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.cost.Meter;
import io.servicecard.e2e.bench.cost.ProcessAccount;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.load.Measured;
import io.servicecard.e2e.bench.load.WarmUp;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Metric;

/** A program that answers HTTP requests. */
final class Served implements Contender {
    private static final double SHARE = 0.5;

    private final Session session;
    private final HttpWorkload workload;
    private final String name;
    private final Load load;
    private final long pid;
    private final Unpublished unpublished;
    private double rate;

    Served(
            Session session,
            HttpWorkload workload,
            String name,
            Load load,
            long pid,
            Unpublished unpublished) {
        this.session = session;
        this.workload = workload;
        this.name = name;
        this.load = load;
        this.pid = pid;
        this.unpublished = unpublished;
    }

    /** The service that the workload asks. */
    static Served ours(Session session, HttpWorkload workload, Load load) {
        return new Served(
                session,
                workload,
                Figures.OURS,
                load,
                session.pids().of(workload.serviceId()),
                Unpublished.ofService(session.server(), workload.service()));
    }

    @Override
    public void warmUp() throws InterruptedException {
        var options = session.options();
        var window = Math.max(1, Math.min(10, options.warmUp() / 8.0));
        rate =
                SHARE
                        * new WarmUp(window, options.warmUp())
                                .run(workload.name() + ", " + name, load, Comparison.CLIENTS);
        unpublished.awaitNone();
    }

    @Override
    public void round() throws InterruptedException {
        int seconds = session.options().seconds();
        var meter = session.meter(pid);
        var before = meter.read();
        var measured = load.closed(Comparison.CLIENTS, seconds).whole(workload.name());
        add(Metric.THROUGHPUT, measured.throughput());
        unpublished.awaitNone();
        cost(meter.read().since(before), measured);
        add(Metric.RESIDENT, new ProcessAccount(pid).residentMebibytes());
        latency(load.open(rate, seconds).whole(workload.name()));
        unpublished.awaitNone();
    }

    private void cost(Meter.Reading spent, Measured measured) {
        double done = measured.done();
        add(Metric.CPU_SERVICE, spent.cpuMillisProgram() / done);
        add(Metric.CPU_POSTGRES, spent.cpuMillisPostgres() / done);
        add(Metric.CPU_BROKER, spent.cpuMillisBroker() / done);
        add(Metric.WAL, spent.walBytes() / done);
    }

    private void latency(Measured measured) {
        add(Metric.P50, measured.millis(50));
        add(Metric.P99, measured.millis(99));
        add(Metric.P999, measured.millis(99.9));
    }

    private void add(Metric metric, double value) {
        session.figures().add(workload.name(), name, metric, value);
    }
}
