package io.servicecard.e2e.suite;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Progress for a person who waits. */
public final class Say {

    private Say() {}

    /** Prints a line with the time of day. */
    public static void line(String text) {
        var now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        System.out.println("e2e " + now + "  " + text);
    }
}
