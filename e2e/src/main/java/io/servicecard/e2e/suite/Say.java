package io.servicecard.e2e.suite;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Progress for a person who waits. */
public final class Say {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Say() {}

    /** Prints a line with the time of day. */
    public static void line(String text) {
        System.out.println(
                "e2e " + TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + text);
    }
}
