package io.servicecard.local.supervisor;

import io.servicecard.local.Orphan;
import io.servicecard.local.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes of this data folder that outlived their supervisor, which was killed. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Stops them all, PostgreSQL last; returns the names of those that were found. */
    static List<String> stop(Layout layout) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var processes = Orphan.all(layout.mark());
        processes.forEach(ProcessHandle::destroy);
        for (var process : processes) {
            found.add("process " + process.pid());
            Orphan.stop(process, PATIENCE);
        }
        var home = layout.data().resolve("postgres");
        if (Files.exists(home)) {
            var postgres =
                    new Postgres(
                            home,
                            layout.ports().postgres(),
                            Postgres.Durability.DURABLE,
                            layout.log("postgres"));
            if (postgres.stopOrphan()) {
                found.add("PostgreSQL");
            }
        }
        return found;
    }
}
