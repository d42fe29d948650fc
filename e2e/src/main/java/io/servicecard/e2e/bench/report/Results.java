package io.servicecard.e2e.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes results into a folder: {@code bench.json} and {@code bench.svg}. */
public final class Results {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Results() {}

    /** Writes both files anew. */
    public static void write(Path folder, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.json"), json(rows));
        Files.writeString(folder.resolve("bench.svg"), Bars.of(rows));
    }

    static String json(List<Row> rows) throws IOException {
        return JSON.writeValueAsString(rows);
    }
}
