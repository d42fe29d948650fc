package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.cost.ProcessAccount;
import io.servicecard.e2e.bench.cost.Twin;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Memory of every service after the start, and the time from the start of a process of
 * order-service to its first answer: cold without and warm with the cache of classes, while the
 * suite's own services pause.
 */
public final class Starts {

    private static final String PATH = "/v1/branches";
    private static final long SETTLES_SECONDS = 5;

    private Starts() {}

    /** Measures all rounds and adds what they show to the session's figures. */
    public static void run(Session session) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLES_SECONDS);
        var figures = session.figures();
        for (var service : Databases.SERVICES) {
            var account = new ProcessAccount(session.pids().of(service + "-service"));
            figures.add(
                    "START " + service, Figures.OURS, Metric.RESIDENT, account.residentMebibytes());
        }
        try (var _ = Paused.allBut(session.place(), List.of())) {
            for (int round = 1; round <= session.options().rounds(); round++) {
                for (var start : Twin.Start.values()) {
                    once(session, start);
                }
                Say.line("START: round %d of %d".formatted(round, session.options().rounds()));
            }
        }
    }

    private static void once(Session session, Twin.Start start)
            throws IOException, InterruptedException {
        var log = session.folder().resolve("start.log");
        var pid = session.pids().of("order-service");
        try (var twin = Twin.of(pid, session.port(4), PATH, start, log)) {
            var figures = session.figures();
            var name = "START " + start.name().toLowerCase(Locale.ROOT);
            figures.add(name, Figures.OURS, Metric.START, (double) twin.startMillis());
            TimeUnit.SECONDS.sleep(SETTLES_SECONDS);
            figures.add(name, Figures.OURS, Metric.RESIDENT, twin.account().residentMebibytes());
        }
    }
}
