package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.load.Measured;
import io.servicecard.e2e.bench.load.WarmUp;
import io.servicecard.e2e.bench.place.Lots;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * EXPIRY: redeeming at half of what the service can do, first quietly, then while a million lots
 * have expired and are written off. The quiet rounds are the reference.
 */
public final class Expiry {

    private static final String NAME = "W5 redeem in expiry";
    private static final String QUIET = "quiet";
    private static final long LOTS = 1_000_000;
    private static final double SHARE = 0.5;

    /** Longer than filling takes. */
    private static final Duration AHEAD = Duration.ofMinutes(20);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Session session;

    private Expiry(Session session) {
        this.session = session;
    }

    /** Measures all rounds and adds what they show to the session's figures. */
    public static void run(Session session) throws IOException, InterruptedException {
        new Expiry(session).run();
    }

    private void run() throws IOException, InterruptedException {
        var points = new Points(session);
        points.give();
        var workload = points.redeemSpread();
        var lots = new Lots(session.server());
        Say.line("Adding %,d lots".formatted(LOTS));
        lots.add(LOTS, Instant.now().plus(AHEAD));
        try (var _ = Paused.allBut(session.place(), List.of(workload.serviceId()));
                var load =
                        new Load(
                                List.of(session.place().service(workload.number())),
                                workload.work())) {
            var warmUp = session.options().warmUp();
            double rate =
                    SHARE
                            * new WarmUp(Math.max(1, warmUp / 8.0), warmUp)
                                    .run(NAME, load, Comparison.CLIENTS);
            rounds(load, rate, QUIET);
            begin(lots);
            long before = lots.waiting();
            long begun = System.nanoTime();
            rounds(load, rate, Figures.OURS);
            double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
            long done = before - lots.waiting();
            session.figures().add("W5 expiry", Figures.OURS, Metric.THROUGHPUT, done / seconds);
        }
    }

    /** Lets all lots expire now, and waits until the service has begun to write them off. */
    private void begin(Lots lots) throws InterruptedException {
        lots.expireNow();
        var deadline = Instant.now().plus(LONGEST_WAIT);
        while (lots.waiting() == LOTS) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("No lot expires");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void rounds(Load load, double rate, String system) throws InterruptedException {
        for (int round = 0; round < session.options().rounds(); round++) {
            note(system, load.open(rate, session.options().seconds()).whole(NAME));
        }
    }

    private void note(String system, Measured measured) {
        session.figures().add(NAME, system, Metric.P50, measured.millis(50));
        session.figures().add(NAME, system, Metric.P99, measured.millis(99));
        session.figures().add(NAME, system, Metric.P999, measured.millis(99.9));
    }
}
