package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.report.Curve;
import io.servicecard.e2e.bench.workload.Backlog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * How fast card-service drains events that lie in one, some or all of the twelve partitions of
 * their topic.
 */
record Partitions(Session session) {

    private static final List<Integer> STEPS = List.of(1, 2, 4, 8, 12);
    private static final int ALL = 12;

    Curve curve() throws IOException, InterruptedException {
        var curve = Curve.of("Drained by one consumer", "partitions", "events a second", false);
        var backlog = new Backlog(session);
        for (var step : STEPS) {
            var throughput =
                    backlog.drain(
                            "growth partitions " + step,
                            "card",
                            session.options().backlog(),
                            customer -> placed(customer, step));
            curve.add("W8 drain", step, throughput);
        }
        return curve;
    }

    /** An order whose key the producer puts into one of the first partitions. */
    private Event placed(Shop.Customer customer, int partitions) {
        while (true) {
            var event = Event.placed(session.shop(), customer);
            byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
            if (Utils.toPositive(Utils.murmur2(key)) % ALL < partitions) {
                return event;
            }
        }
    }
}
