package io.servicecard.loyalty.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that are too long to stand in code, and that a person may want to run by hand. */
public final class Statements {
    private Statements() {}

    /** The text of a statement among the resources. */
    public static String read(String resource) {
        try (var stream = Statements.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
