package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.reference.Capture;
import io.servicecard.e2e.bench.reference.Pgbench;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.http.Wait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * W5, accruing: events of orders handed over, drained by loyalty-service. The service applies many
 * events in one transaction over one connection; the reference does what it sends for a single
 * event, also over one connection.
 */
public final class Accrual {

    private static final String NAME = "W5 accrue";
    private static final String DATABASE = "loyalty_service";
    private static final String COPY = "bench_accrual";
    private static final int SHARE_OF_BACKLOG = 20;
    private static final int SAMPLE = 16;
    private static final long PAID = 1_000_000;

    private final Session session;
    private final Backlog backlog;

    private Accrual(Session session) {
        this.session = session;
        this.backlog = new Backlog(session);
    }

    /** Measures all rounds and adds what they show to the session's figures. */
    public static void run(Session session) throws IOException, InterruptedException {
        new Accrual(session).run();
    }

    private void run() throws IOException, InterruptedException {
        try (var _ = Paused.allBut(session.place(), List.of("loyalty-service"))) {
            var pgbench = pgbench();
            for (int round = 0; round < session.options().rounds(); round++) {
                backlog.drain(
                        NAME,
                        "loyalty",
                        session.options().backlog() / SHARE_OF_BACKLOG,
                        customer -> Event.handedOver(session.shop(), customer, PAID));
                if (pgbench.isPresent()) {
                    session.figures()
                            .add(
                                    NAME,
                                    "pgbench",
                                    Metric.THROUGHPUT,
                                    pgbench.get().throughput(1, session.options().seconds()));
                }
            }
        }
    }

    private Optional<Pgbench> pgbench() throws IOException, InterruptedException {
        var program = Pgbench.find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var server = session.server();
        var units = new ArrayList<Capture.Once>();
        for (int i = 0; i < SAMPLE; i++) {
            var turn = i;
            units.add(() -> accrue(turn));
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
                Pgbench.of(program.get(), login, scripts, session.folder().resolve(NAME)));
    }

    private void accrue(int turn) {
        var goal = backlog.applied(DATABASE) + 1;
        session.broker()
                .send(
                        "order-events",
                        List.of(
                                Event.handedOver(
                                        session.shop(), session.shop().customer(turn), PAID)));
        Wait.until("the event is applied", () -> backlog.applied(DATABASE), now -> now >= goal);
    }
}
