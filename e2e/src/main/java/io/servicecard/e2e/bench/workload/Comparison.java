package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.reference.Capture;
import io.servicecard.e2e.bench.reference.Pgbench;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures a service with its references, turn by turn. The other services pause meanwhile, because
 * beside the references nothing else runs either.
 *
 * <p>Throughput and cost are those of a closed loop with twice as many clients as the service has
 * connections to its database; the database alone is asked by pgbench over as many connections.
 * Latency is that of an open loop at half of the throughput found before, from the intended moment.
 */
public final class Comparison {

    /** Connections of a service to its database. */
    public static final int CONNECTIONS = 16;

    static final int CLIENTS = 2 * CONNECTIONS;
    private static final String COPY = "bench_copy";

    private final Session session;
    private final HttpWorkload workload;

    private Comparison(Session session, HttpWorkload workload) {
        this.session = session;
        this.workload = workload;
    }

    /** Measures all rounds of a workload and adds what they show to the session's figures. */
    public static void run(Session session, HttpWorkload workload)
            throws IOException, InterruptedException {
        new Comparison(session, workload).run();
    }

    private void run() throws IOException, InterruptedException {
        Say.line("%s: learning what the service sends".formatted(workload.name()));
        var pgbench = pgbench();
        var service = List.of(session.place().service(workload.number()));
        try (var _ = Paused.allBut(session.place(), List.of(workload.serviceId()));
                var load = new Load(service, workload.work());
                var peers = SpringPeers.start(session, workload)) {
            var systems = new ArrayList<Contender>();
            systems.add(Served.ours(session, workload, load));
            pgbench.ifPresent(reference -> systems.add(limit(reference)));
            systems.addAll(peers.contenders());
            for (var system : systems) {
                system.warmUp();
            }
            rounds(systems);
        }
    }

    private void rounds(List<Contender> systems) throws IOException, InterruptedException {
        for (int round = 1; round <= session.options().rounds(); round++) {
            // every other round backwards: what slowly changes in the machine favours nobody
            for (var system : round % 2 == 1 ? systems : systems.reversed()) {
                system.round();
            }
            Say.line(
                    "%s: round %d of %d"
                            .formatted(workload.name(), round, session.options().rounds()));
        }
    }

    private Contender limit(Pgbench pgbench) {
        int seconds = session.options().seconds();
        return new Contender() {
            @Override
            public void warmUp() throws IOException, InterruptedException {
                pgbench.throughput(CONNECTIONS, Math.min(seconds, 5));
            }

            @Override
            public void round() throws IOException, InterruptedException {
                add("pgbench", Metric.THROUGHPUT, pgbench.throughput(CONNECTIONS, seconds));
            }
        };
    }

    private void add(String system, Metric metric, double value) {
        session.figures().add(workload.name(), system, metric, value);
    }

    private Optional<Pgbench> pgbench() throws IOException, InterruptedException {
        var program = Pgbench.find();
        if (program.isEmpty() || workload.units().isEmpty()) {
            return Optional.empty();
        }
        var server = session.server();
        var scripts = Capture.ofRequests(server, workload.service()).scripts(workload.units());
        server.copy(workload.service(), COPY);
        var login =
                new Pgbench.Login(
                        session.place().port() + 16,
                        COPY,
                        workload.service() + "_app",
                        server.password(workload.service(), "runtime"));
        var folder = session.folder().resolve(workload.name().replace('/', '-'));
        return Optional.of(Pgbench.of(program.get(), login, scripts, folder));
    }
}
