package io.servicecard.local.supervisor;

import io.servicecard.local.Orphan;
import java.io.IOException;
import java.time.Duration;

/** Stops the suite of a data folder, whatever state it is in. */
public final class Down {

    /** Services, broker and database have up to 20 s each. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private Down() {}

    /**
     * Stops the suite that the environment describes and verifies that none of its processes is
     * left; otherwise ends with exit code 1.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var layout = Layout.fromEnvironment();
        var console = new Console(System.out);
        var begun = System.nanoTime();
        var supervisor = layout.supervisor();
        if (supervisor.isPresent()) {
            console.doing("Stopping services, broker and database");
            Orphan.stop(supervisor.get(), PATIENCE);
        }
        var found = Leftovers.stop(layout);
        if (!Orphan.all(layout.mark()).isEmpty()) {
            console.failed(
                    "Still running: "
                            + Orphan.all(layout.mark()).stream()
                                    .map(process -> Long.toString(process.pid()))
                                    .toList());
            System.exit(1);
        }
        if (supervisor.isEmpty() && found.isEmpty()) {
            console.doing("Nothing was running");
        } else {
            console.done(
                    "Stopped; the data stays in " + layout.data(),
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
