package io.servicecard.e2e.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes results into a folder, for programs and as pictures. */
public final class Results {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Results() {}

    /** Writes {@code bench.json} and {@code bench.svg} anew. */
    public static void write(Path folder, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.json"), json(rows));
        Files.writeString(folder.resolve("bench.svg"), Bars.of(rows));
    }

    /** Writes curves anew: {@code bench-growth.json} and {@code bench-growth.svg}. */
    public static void writeCurves(Path folder, List<Curve> curves) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench-growth.json"), JSON.writeValueAsString(curves));
        Files.writeString(folder.resolve("bench-growth.svg"), Curves.of(curves));
    }

    static String json(List<Row> rows) throws IOException {
        return JSON.writeValueAsString(rows);
    }
}
