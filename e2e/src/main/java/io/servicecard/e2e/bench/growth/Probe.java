package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.cost.Meter;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.load.Measured;
import io.servicecard.e2e.bench.load.WarmUp;
import io.servicecard.e2e.bench.workload.HttpWorkload;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures a workload at one point of a curve: the round whose throughput is the median. */
record Probe(Session session) {

    private static final int CLIENTS = 32;

    /**
     * What a point shows.
     *
     * @param cpuMillis of service and database together, for each unit of work
     * @param p99Millis at full load
     * @param calmP99Millis at half of the throughput, by the clock
     */
    record Point(double throughput, double cpuMillis, double p99Millis, double calmP99Millis) {
        private Point calm(double millis) {
            return new Point(throughput, cpuMillis, p99Millis, millis);
        }
    }

    Point of(HttpWorkload workload, List<URI> replicas) throws InterruptedException {
        var options = session.options();
        try (var load = new Load(replicas, workload.work())) {
            var window = Math.max(1, options.warmUp() / 12.0);
            new WarmUp(window, options.warmUp()).run(workload.name(), load, CLIENTS);
            var meter = session.meter(session.pids().of(workload.serviceId()));
            var points = new ArrayList<Point>();
            for (int round = 0; round < options.rounds(); round++) {
                var before = meter.read();
                var measured = load.closed(CLIENTS, options.seconds()).whole(workload.name());
                points.add(point(measured, meter.read().since(before)));
            }
            points.sort(Comparator.comparing(Point::throughput));
            var median = points.get(points.size() / 2);
            var calm = load.open(median.throughput() / 2, options.seconds());
            return median.calm(calm.whole(workload.name()).millis(99));
        }
    }

    private static Point point(Measured measured, Meter.Reading spent) {
        return new Point(
                measured.throughput(),
                (spent.cpuMillisProgram() + spent.cpuMillisPostgres()) / (double) measured.done(),
                measured.millis(99),
                0);
    }
}
