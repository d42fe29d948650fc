package io.servicecard.e2e.bench;

import io.servicecard.e2e.bench.growth.Growth;
import io.servicecard.e2e.bench.place.Filling;
import io.servicecard.e2e.bench.place.Settings;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.reference.Pgbench;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Results;
import io.servicecard.e2e.bench.report.Table;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * {@code ./servicecard bench}: measures a suite of its own, beside the references that do the same
 * work, prints a table and writes {@code target/bench.json} and {@code target/bench.svg}. Ends with
 * exit code 0 when it measured.
 */
public final class Bench {

    private static final int CUSTOMERS = 64;
    private static final int STAFF = 64;

    /** What W7 needs is on in every measurement: the server reads it at its start only. */
    private static final Map<String, String> SERVER_SETTINGS =
            Map.of("track_commit_timestamp", "on", "wal_level", "logical");

    private Bench() {}

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
                            + " postgresql-contrib (apt install postgresql-contrib), macOS in postgresql of brew");
        }
        var figures = new Figures();
        var place = Place.ofTheBench();
        var folder = place.root().resolve("target");
        try (var suite = RunningSuite.start(place)) {
            Settings.set(suite, SERVER_SETTINGS);
            var shop = Shop.open(suite, CUSTOMERS, STAFF);
            var session = new Session(options, suite, shop, figures);
            Files.createDirectories(session.folder());
            new Filling(session.server()).until(options.rows());
            if (options.growth()) {
                Results.writeCurves(folder, Growth.run(session));
            } else {
                new Programme(session, folder).run();
            }
        } finally {
            System.out.println(Table.of(figures.rows(), figures.ratios()));
        }
        System.out.println(
                "Written to %s: bench%s.json and .svg"
                        .formatted(folder, options.growth() ? "-growth" : ""));
    }
}
