package io.servicecard.e2e.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.chaos.check.Findings;
import io.servicecard.e2e.chaos.check.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells a person, and files, what was found. */
final class Report {

    private static final int SHOWN = 5;

    private Report() {}

    /** Prints a line for each invariant, and the first violations of those that have some. */
    static void print(Findings findings) {
        System.out.println();
        for (var invariant : Invariant.values()) {
            var violations = findings.of(invariant);
            System.out.printf(
                    "%s %-4s %6d  %s%n",
                    violations.isEmpty() ? "✔" : "✘",
                    invariant,
                    violations.size(),
                    invariant.meaning());
            violations.stream().limit(SHOWN).forEach(v -> System.out.println("          " + v));
        }
        System.out.println();
    }

    /** Writes figures as JSON. */
    static void write(Path file, Map<String, Object> figures) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        System.out.println("Written to " + file);
    }
}
