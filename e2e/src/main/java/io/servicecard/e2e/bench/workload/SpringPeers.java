package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Options;
import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.peer.Peer;
import io.servicecard.e2e.bench.peer.PeerProgram;
import io.servicecard.e2e.bench.report.Metric;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Spring peers that run beside a service, each on its own copy of the database. One that is not
 * built, does not start or does not answer as the service does is left out, which is said.
 */
final class SpringPeers implements AutoCloseable {

    /** Beside those of the programs that EventDelay and Starts use. */
    private static final Map<String, Integer> PORTS = Map.of("spring", 0, "spring-jdbc", 3);

    private final Session session;
    private final HttpWorkload workload;
    private final List<Running> running = new ArrayList<>();

    private record Running(Peer peer, Load load, Unpublished unpublished) {
        void close() {
            peer.close();
            load.close();
        }
    }

    private SpringPeers(Session session, HttpWorkload workload) {
        this.session = session;
        this.workload = workload;
    }

    /** Starts those that are wanted and can do the workload. */
    static SpringPeers start(Session session, HttpWorkload workload) throws InterruptedException {
        var peers = new SpringPeers(session, workload);
        try {
            for (var system : Options.PEERS) {
                if (workload.hasPeers() && session.options().peers().contains(system)) {
                    peers.start(system);
                }
            }
            peers.leaveOutWhoAnswersOtherwise();
            return peers;
        } catch (InterruptedException | RuntimeException e) {
            peers.close();
            throw e;
        }
    }

    private void start(String system) throws InterruptedException {
        var program = PeerProgram.of(session.place().root(), system);
        if (!program.isBuilt()) {
            Say.line("%s: without %s, which is not built".formatted(workload.name(), system));
            return;
        }
        var copy = "bench_" + system.replace('-', '_');
        session.server().copy("order", copy);
        try {
            var peer =
                    program.start(
                            session.surroundings(copy, session.port(PORTS.get(system))),
                            session.folder().resolve(system + ".log"));
            var load = new Load(List.of(peer.baseUri()), workload.work());
            running.add(new Running(peer, load, Unpublished.ofPeer(session.server(), copy)));
        } catch (IOException e) {
            sayWithout(system, e);
        }
    }

    private void leaveOutWhoAnswersOtherwise() {
        var ours = new SameAnswer(session, session.place().service(workload.number()));
        for (var one : List.copyOf(running)) {
            var peer = one.peer();
            try {
                ours.mustBeGivenBy(peer);
                session.figures()
                        .add("START", peer.system(), Metric.START, (double) peer.startMillis());
            } catch (IOException e) {
                sayWithout(peer.system(), e);
                running.remove(one);
                one.close();
            }
        }
    }

    private void sayWithout(String system, IOException why) {
        Say.line("%s: without %s: %s".formatted(workload.name(), system, why.getMessage()));
    }

    /** Each of them as one that is compared. */
    List<Served> contenders() {
        return running.stream()
                .map(
                        one ->
                                new Served(
                                        session,
                                        workload,
                                        one.peer().system(),
                                        one.load(),
                                        one.peer().pid(),
                                        one.unpublished()))
                .toList();
    }

    @Override
    public void close() {
        running.forEach(Running::close);
    }
}
