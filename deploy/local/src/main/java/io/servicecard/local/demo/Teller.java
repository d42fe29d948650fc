package io.servicecard.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells the journey's steps, and waits for what happens by events a moment later. */
final class Teller {

    private static final long PATIENCE_SECONDS = 30;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int step;

    /** A look at the suite that may not show yet what is waited for. */
    interface Look<T> {
        Optional<T> now() throws IOException, InterruptedException;
    }

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    void tell(String what) {
        out.printf("%3d  %s%n", ++step, what);
    }

    void failed(String why) {
        out.println("  ✘  " + why);
    }

    void message(JsonObject message) {
        tell(message.getString("channel") + " to the customer: " + message.getString("subject"));
        message.getString("text").strip().lines().forEach(line -> out.println("       │ " + line));
    }

    /**
     * Looks again and again until there is something to see.
     *
     * @throws IOException when there is nothing after 30 s
     */
    <T> T await(String what, Look<T> look) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            var seen = look.now();
            if (seen.isPresent()) {
                return seen.get();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Waited " + PATIENCE_SECONDS + " s in vain for " + what);
    }
}
