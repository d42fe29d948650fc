package io.servicecard.e2e.bench.place;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The process ids of the suite, as its {@code state.json} tells. */
public record Pids(Place place) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The process of that name now, such as {@code order-service} or {@code postgres}. */
    public long of(String name) {
        try {
            var state = JSON.readTree(Files.readString(place.home().resolve("state.json")));
            for (var process : state.path("processes")) {
                if (process.path("name").asText().equals(name)) {
                    return process.path("pid").asLong();
                }
            }
            throw new IllegalStateException("The suite runs no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
