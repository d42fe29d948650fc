package io.servicecard.e2e.bench.growth;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.report.Curve;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The curves, what changes the database least first. */
public final class Growth {

    private Growth() {}

    /** Measures every curve; when workloads were chosen, theirs over the number of rows. */
    public static List<Curve> run(Session session) throws IOException, InterruptedException {
        var curves = new ArrayList<Curve>();
        var all = session.options().wantsAll();
        if (all) {
            Say.line("Replicas of order-service");
            curves.add(new Replicas(session).curve());
        }
        Say.line("Rows of order-service");
        curves.addAll(new Rows(session).curves());
        if (all) {
            Say.line("Events that wait in the outbox");
            curves.addAll(new Waiting(session).curves());
            Say.line("Partitions of a topic");
            curves.add(new Partitions(session).curve());
        }
        return curves;
    }
}
