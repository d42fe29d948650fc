package io.servicecard.e2e.bench;

import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.report.Results;
import io.servicecard.e2e.bench.workload.Backlog;
import io.servicecard.e2e.bench.workload.Balances;
import io.servicecard.e2e.bench.workload.Comparison;
import io.servicecard.e2e.bench.workload.Customers;
import io.servicecard.e2e.bench.workload.EventDelay;
import io.servicecard.e2e.bench.workload.Expiry;
import io.servicecard.e2e.bench.workload.LedgerCore;
import io.servicecard.e2e.bench.workload.Orders;
import io.servicecard.e2e.bench.workload.Points;
import io.servicecard.e2e.bench.workload.Starts;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The workloads one after the other. What leaves most events behind comes last, so that none waits
 * for the consumers of an earlier one. A workload that fails keeps no other from being measured,
 * and what was measured is written after each.
 */
final class Programme {

    private final Session session;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    Programme(Session session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    /** One workload. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Measures what is wanted.
     *
     * @throws IllegalStateException when some of it could not be, after the rest
     */
    void run() throws IOException, InterruptedException {
        measure("START", () -> Starts.run(session));
        measure("W7", () -> EventDelay.run(session));
        measure("W2", () -> Comparison.run(session, new Orders(session).read()));
        measure("W3", () -> Comparison.run(session, new Orders(session).firstPage()));
        measure("W3", () -> Comparison.run(session, new Orders(session).deepPage()));
        measure("SEARCH", () -> Comparison.run(session, new Orders(session).search()));
        measure("COMMAND", () -> Comparison.run(session, new Orders(session).command()));
        measure("W4", () -> Comparison.run(session, new Customers(session).change()));
        measure("W5", this::points);
        measure("W6", () -> Comparison.run(session, new Orders(session).mix()));
        measure("W1", () -> Comparison.run(session, new Orders(session).place()));
        measure("W8", this::drain);
        measure("EXPIRY", () -> Expiry.run(session));
        if (!failures.isEmpty()) {
            throw new IllegalStateException("not measured: " + String.join("; ", failures));
        }
    }

    private void points() throws IOException, InterruptedException {
        var points = new Points(session);
        points.give();
        Balances.run(session);
        LedgerCore.run(session);
        Comparison.run(session, points.redeemSpread());
        Comparison.run(session, points.redeemHot());
    }

    private void drain() throws IOException, InterruptedException {
        for (int round = 1; round <= session.options().rounds(); round++) {
            new Backlog(session)
                    .drain(
                            "W8 drain",
                            "card",
                            session.options().backlog(),
                            customer -> Event.placed(session.shop(), customer));
            Say.line("W8: round %d of %d".formatted(round, session.options().rounds()));
        }
    }

    private void measure(String workload, Step step) throws IOException, InterruptedException {
        if (!session.options().wants(workload)) {
            return;
        }
        try {
            step.run();
        } catch (IOException | IllegalStateException | AssertionError e) {
            Say.line("%s could not be measured: %s".formatted(workload, e.getMessage()));
            failures.add(workload + " (" + e.getMessage() + ")");
        }
        Results.write(folder, session.figures().rows());
    }
}
