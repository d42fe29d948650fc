package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Curve;
import io.servicecard.e2e.bench.workload.Orders;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What happens while the broker is away and events wait in order-service's outbox, up to a million:
 * how many orders are placed meanwhile, and how fast the relay publishes when the broker is back.
 */
record Waiting(Session session) {

    private static final List<Integer> STEPS = List.of(1, 10_000, 100_000, 1_000_000);
    private static final int CLIENTS = 32;
    private static final long PAUSE_MILLIS = 100;
    private static final long LIMIT_SECONDS = 900;
    private static final String DATABASE = "order_service";

    List<Curve> curves() throws IOException, InterruptedException {
        var placing =
                Curve.of(
                        "Orders placed without a broker",
                        "events waiting",
                        "requests a second",
                        true);
        var draining =
                Curve.of("Published by the relay", "events waiting", "events a second", true);
        try (var _ = Paused.allBut(session.place(), List.of("order-service"));
                var load =
                        new Load(
                                List.of(session.place().service(2)),
                                new Orders(session).place().work())) {
            load.closed(CLIENTS, session.options().warmUp() / 4.0);
            for (var step : STEPS) {
                var broker = Paused.services(session.place(), List.of("kafka"));
                long begun;
                try {
                    fill(step);
                    var measured = load.closed(CLIENTS, session.options().seconds());
                    placing.add("W1 place", step, measured.whole("W1 place").throughput());
                } finally {
                    begun = System.nanoTime();
                    broker.close();
                }
                draining.add("relay", step, drained(begun));
                Say.line("%,d events waited".formatted(step));
            }
        }
        return List.of(placing, draining);
    }

    private void fill(int events) {
        var event = Event.placed(session.shop(), session.shop().customer(0));
        session.server()
                .run(
                        DATABASE,
                        """
                        INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload)
                        SELECT uuidv7(), uuidv7(), '%s', now(),
                               '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00', '%s'
                        FROM generate_series(1, %d)
                        """
                                .formatted(event.type(), event.payload(), events));
    }

    /** Events published a second from that moment until none waits. */
    private double drained(long begun) throws InterruptedException {
        long waiting = waiting();
        while (waiting() > 0) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException("The outbox does not drain: " + waiting());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return waiting * 1e9 / (System.nanoTime() - begun);
    }

    private long waiting() {
        return Long.parseLong(session.server().value(DATABASE, "SELECT count(*) FROM outbox"));
    }
}
