package io.servicecard.local.supervisor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What a person reads while the suite starts and stops: one line a step. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    void doing(String what) {
        out.println("… " + what);
    }

    void done(String what, Duration took) {
        out.println(String.format(Locale.ROOT, "✔ %s (%.1f s)", what, took.toMillis() / 1000.0));
    }

    void failed(String what) {
        out.println("✘ " + what);
    }

    /** The last line of a successful start, which the script waits for. */
    void ready() {
        out.println("READY");
    }
}
