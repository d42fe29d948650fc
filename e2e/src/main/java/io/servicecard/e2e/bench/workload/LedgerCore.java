package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.reference.Capture;
import io.servicecard.e2e.bench.reference.Pgbench;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * W5 without HTTP: events of orders, drained by loyalty-service, which grants points for orders
 * handed over and holds points for orders to be paid with them. The service applies many events in
 * one transaction over one connection; the reference does what it sends for a single event, also
 * over one connection.
 */
public final class LedgerCore {

    private static final String DATABASE = "loyalty_service";
    private static final String COPY = "bench_ledger";
    private static final int SHARE_OF_BACKLOG = 20;
    private static final int SAMPLE = 16;
    private static final long PAID = 1_000_000;

    private final Session session;
    private final Backlog backlog;

    private LedgerCore(Session session) {
        this.session = session;
        this.backlog = new Backlog(session);
    }

    /** Measures all rounds and adds what they show to the session's figures. */
    public static void run(Session session) throws IOException, InterruptedException {
        var shop = session.shop();
        var core = new LedgerCore(session);
        try (var _ = Paused.allBut(session.place(), List.of("loyalty-service"))) {
            core.rounds("W5 accrue", customer -> Event.handedOver(shop, customer, PAID));
            core.rounds("W5 hold by event", customer -> Event.pointsWanted(shop, customer, 1));
        }
    }

    private void rounds(String name, Function<Shop.Customer, Event> event)
            throws IOException, InterruptedException {
        var pgbench = pgbench(name, event);
        int events = Math.max(1, session.options().backlog() / SHARE_OF_BACKLOG);
        warmUp(name, events, event, pgbench);
        for (int round = 0; round < session.options().rounds(); round++) {
            backlog.drain(name, "loyalty", events, event);
            if (pgbench.isPresent()) {
                session.figures()
                        .add(
                                name,
                                "pgbench",
                                Metric.THROUGHPUT,
                                pgbench.get().throughput(1, session.options().seconds()));
            }
        }
    }

    /** A round of both that is not noted: the service has compiled little of this so far. */
    private void warmUp(
            String name,
            int events,
            Function<Shop.Customer, Event> event,
            Optional<Pgbench> pgbench)
            throws IOException, InterruptedException {
        var rate = backlog.rehearse("loyalty", events, event);
        if (pgbench.isPresent()) {
            pgbench.get().throughput(1, Math.min(session.options().seconds(), 5));
        }
        Say.line("%s: warmed up, to %.0f/s".formatted(name, rate));
    }

    private Optional<Pgbench> pgbench(String name, Function<Shop.Customer, Event> event)
            throws IOException, InterruptedException {
        var program = Pgbench.find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var server = session.server();
        var units = new ArrayList<Capture.Once>();
        for (int i = 0; i < SAMPLE; i++) {
            var turn = i;
            units.add(() -> apply(event.apply(session.shop().customer(turn))));
        }
        var scripts = Capture.ofEvents(server, "loyalty").scripts(units);
        server.copy("loyalty", COPY);
        var login =
                new Pgbench.Login(
                        session.place().port() + 16,
                        COPY,
                        "loyalty_app",
                        server.password("loyalty", "runtime"));
        return Optional.of(
                Pgbench.of(program.get(), login, scripts, session.folder().resolve(name)));
    }

    private void apply(Event event) {
        var goal = backlog.applied(DATABASE) + 1;
        session.broker().send("order-events", List.of(event));
        Wait.until("the event is applied", () -> backlog.applied(DATABASE), now -> now >= goal);
    }
}
