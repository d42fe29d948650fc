package io.servicecard.e2e.bench.cost;

import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Asks a program that starts, every two milliseconds, until it answers. */
final class FirstAnswer {

    private static final long PAUSE_MILLIS = 2;

    private FirstAnswer() {}

    static void await(Process process, URI resource, long limitSeconds)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (!answers(resource)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("No answer from " + resource);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean answers(URI resource) {
        try (var wire = new Wire(resource)) {
            return wire.send(Call.get(resource.getPath())).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
