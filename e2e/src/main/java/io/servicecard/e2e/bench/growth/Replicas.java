package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.cost.Twin;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Curve;
import io.servicecard.e2e.bench.workload.Orders;
import java.io.IOException;
import java.util.List;

/** W1 and W2 by one and by two replicas on this machine. */
record Replicas(Session session) {

    Curve curve() throws IOException, InterruptedException {
        var curve = Curve.of("Throughput", "replicas", "requests a second", false);
        var orders = new Orders(session);
        var own = session.place().service(2);
        var log = session.folder().resolve("replica.log");
        try (var _ = Paused.allBut(session.place(), List.of("order-service"))) {
            for (var workload : List.of(orders.read(), orders.place())) {
                var one = new Probe(session).of(workload, List.of(own));
                curve.add(workload.name(), 1, one.throughput());
            }
            var pid = session.pids().of("order-service");
            try (var twin = Twin.of(pid, session.port(4), "/v1/branches", Twin.Start.WARM, log)) {
                for (var workload : List.of(orders.read(), orders.place())) {
                    var two = new Probe(session).of(workload, List.of(own, twin.api()));
                    curve.add(workload.name(), 2, two.throughput());
                }
            }
        }
        return curve;
    }
}
