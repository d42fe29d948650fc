package io.servicecard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.LogManager;

/** How the processes of this module write their logs. */
public final class Logs {

    private Logs() {}

    /**
     * Sets up one line a record, warnings of libraries and news of our own. Called first in every
     * main method.
     */
    public static void setUp() {
        try (var settings =
                Objects.requireNonNull(Logs.class.getResourceAsStream("/logging.properties"))) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
