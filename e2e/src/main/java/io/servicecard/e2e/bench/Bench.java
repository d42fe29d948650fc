package io.servicecard.e2e.bench;

import io.servicecard.e2e.bench.growth.Growth;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Filling;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.reference.Pgbench;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Results;
import io.servicecard.e2e.bench.report.Table;
import io.servicecard.e2e.bench.workload.Accrual;
import io.servicecard.e2e.bench.workload.Backlog;
import io.servicecard.e2e.bench.workload.Comparison;
import io.servicecard.e2e.bench.workload.Customers;
import io.servicecard.e2e.bench.workload.EventDelay;
import io.servicecard.e2e.bench.workload.Orders;
import io.servicecard.e2e.bench.workload.Points;
import io.servicecard.e2e.bench.workload.Starts;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * {@code ./servicecard bench}: measures a suite of its own, beside the references that do the same
 * work, prints a table and writes {@code target/bench.json} and {@code target/bench.svg}. Ends with
 * exit code 0 when it measured.
 */
public final class Bench {

    private static final int CUSTOMERS = 64;
    private static final int STAFF = 64;

    private final Session session;

    private Bench(Session session) {
        this.session = session;
    }

    /** Measures what the arguments say. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            run(Options.of(List.of(arguments)));
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println("✘ " + e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
        } catch (IOException | IllegalStateException | AssertionError e) {
            System.err.println("✘ The measurement did not end: " + e.getMessage());
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        if (Pgbench.find().isEmpty()) {
            Say.line(
                    "No pgbench here, so nothing is compared with it. Debian has it in the package"
                            + " postgresql-contrib (apt install postgresql-contrib), macOS in"
                            + " postgresql of brew");
        }
        var figures = new Figures();
        var place = Place.ofTheBench();
        var folder = place.root().resolve("target");
        try (var suite = RunningSuite.start(place)) {
            var shop = Shop.open(suite, CUSTOMERS, STAFF);
            var session = new Session(options, suite, shop, figures);
            Files.createDirectories(session.folder());
            new Filling(session.server()).until(options.rows());
            if (options.growth()) {
                Results.writeCurves(folder, Growth.run(session));
            } else {
                new Bench(session).measure();
                Results.write(folder, figures.rows());
            }
        }
        System.out.println(Table.of(figures.rows(), figures.ratios()));
        System.out.println(
                "Written to %s: bench%s.json and .svg"
                        .formatted(folder, options.growth() ? "-growth" : ""));
    }

    /**
     * What leaves most events behind comes last, so that none waits for the consumers of an earlier
     * one.
     */
    private void measure() throws IOException, InterruptedException {
        if (wants("START")) {
            Starts.run(session);
        }
        if (wants("W7")) {
            EventDelay.run(session);
        }
        if (wants("W2")) {
            Comparison.run(session, new Orders(session).read());
        }
        if (wants("W3")) {
            Comparison.run(session, new Orders(session).firstPage());
            Comparison.run(session, new Orders(session).deepPage());
        }
        if (wants("W4")) {
            Comparison.run(session, new Customers(session).change());
        }
        if (wants("W5")) {
            var points = new Points(session);
            points.give();
            Accrual.run(session);
            Comparison.run(session, points.redeemSpread());
            Comparison.run(session, points.redeemHot());
        }
        if (wants("W6")) {
            Comparison.run(session, new Orders(session).mix());
        }
        if (wants("W1")) {
            Comparison.run(session, new Orders(session).place());
        }
        if (wants("W8")) {
            drain();
        }
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

    private boolean wants(String workload) {
        return session.options().wants(workload);
    }
}
