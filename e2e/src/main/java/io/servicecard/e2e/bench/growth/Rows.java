package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.place.Filling;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Curve;
import io.servicecard.e2e.bench.workload.HttpWorkload;
import io.servicecard.e2e.bench.workload.Orders;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Those of W1, W2, W3, SEARCH and COMMAND that are wanted, while the orders grow from ten thousand
 * to a million.
 */
record Rows(Session session) {

    private static final List<Long> STEPS =
            List.of(10_000L, 30_000L, 100_000L, 300_000L, 1_000_000L);

    List<Curve> curves() throws IOException, InterruptedException {
        var cost = Curve.of("CPU of service and database", "orders", "ms a request", true);
        var throughput = Curve.of("Throughput", "orders", "requests a second", true);
        var latency = Curve.of("p99 at full load", "orders", "ms", true);
        var calm = Curve.of("p99 at a calm rate", "orders", "ms", true);
        var service = List.of(session.place().service(2));
        var probe = new Probe(session);
        for (var step : STEPS) {
            new Filling(session.server()).until(step);
            Say.line("%,d orders".formatted(step));
            try (var _ = Paused.allBut(session.place(), List.of("order-service"))) {
                for (var workload : workloads()) {
                    var point = probe.of(workload, service);
                    cost.add(workload.name(), step, point.cpuMillis());
                    throughput.add(workload.name(), step, point.throughput());
                    latency.add(workload.name(), step, point.p99Millis());
                    calm.add(workload.name(), step, point.calmP99Millis());
                }
            }
        }
        return List.of(cost, throughput, latency, calm);
    }

    private List<HttpWorkload> workloads() {
        var orders = new Orders(session);
        var wanted = new ArrayList<HttpWorkload>();
        if (session.options().wants("W2")) {
            wanted.add(orders.read());
        }
        if (session.options().wants("W3")) {
            wanted.add(orders.firstPage());
            wanted.add(orders.deepPage());
        }
        if (session.options().wants("SEARCH")) {
            wanted.add(orders.search());
        }
        if (session.options().wants("COMMAND")) {
            wanted.add(orders.command());
        }
        if (session.options().wants("W1")) {
            wanted.add(orders.place());
        }
        return wanted;
    }
}
