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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a workload at one point of a curve: the round whose throughput is the median, and the
 * median of the latencies at a calm rate. The first point of a workload warms it up for all of its
 * time and says what is calm: half of its throughput, which is offered to all later points, so that
 * their latencies compare.
 */
final class Probe {

    private static final int CLIENTS = 32;
    private static final int PERCENTILE = 99;

    private final Session session;
    private final Map<String, Double> calm = new HashMap<>();

    Probe(Session session) {
        this.session = session;
    }

    /**
     * What a point shows.
     *
     * @param cpuMillis of service and database together, for each unit of work
     * @param p99Millis at full load
     * @param calmP99Millis at the calm rate, by the clock
     */
    record Point(double throughput, double cpuMillis, double p99Millis, double calmP99Millis) {
        private Point calm(double millis) {
            return new Point(throughput, cpuMillis, p99Millis, millis);
        }
    }

    Point of(HttpWorkload workload, List<URI> replicas) throws InterruptedException {
        try (var load = new Load(replicas, workload.work())) {
            warmUp(workload, load);
            var meter = session.meter(session.pids().of(workload.serviceId()));
            var points = new ArrayList<Point>();
            for (int round = 0; round < session.options().rounds(); round++) {
                var before = meter.read();
                var measured =
                        load.closed(CLIENTS, session.options().seconds()).whole(workload.name());
                points.add(point(measured, meter.read().since(before)));
            }
            points.sort(Comparator.comparing(Point::throughput));
            var median = points.get(points.size() / 2);
            return median.calm(calm(workload, load, median.throughput() / 2));
        }
    }

    private void warmUp(HttpWorkload workload, Load load) throws InterruptedException {
        var limit = session.options().warmUp();
        var again = calm.containsKey(workload.name());
        new WarmUp(Math.max(1, limit / 12.0), again ? limit / 6.0 : limit, !again)
                .run(workload.name(), load, CLIENTS);
    }

    private double calm(HttpWorkload workload, Load load, double half) throws InterruptedException {
        var rate = calm.computeIfAbsent(workload.name(), _ -> half);
        var latencies = new ArrayList<Double>();
        for (int round = 0; round < session.options().rounds(); round++) {
            var measured = load.open(rate, session.options().seconds());
            latencies.add(measured.whole(workload.name()).millis(PERCENTILE));
        }
        return latencies.stream().sorted().toList().get(latencies.size() / 2);
    }

    private static Point point(Measured measured, Meter.Reading spent) {
        return new Point(
                measured.throughput(),
                (spent.cpuMillisProgram() + spent.cpuMillisPostgres()) / (double) measured.done(),
                measured.millis(PERCENTILE),
                0);
    }
}
