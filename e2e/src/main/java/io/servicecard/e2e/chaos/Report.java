package io.servicecard.e2e.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.chaos.check.Findings;
import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Tells a person, and files, what was found. */
final class Report {

    /** The file of all that was found, in the place's folder. */
    static final String VIOLATIONS = "violations.txt";

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

    /** Writes every violation, a line each. */
    static void list(Path file, Findings findings) throws IOException {
        var lines =
                Stream.of(Invariant.values())
                        .flatMap(
                                invariant ->
                                        findings.of(invariant).stream()
                                                .map(violation -> invariant + " " + violation))
                        .toList();
        Files.write(file, lines);
    }

    /** Says where the evidence of a bad run is, and how to go on with it. */
    static void advise(Place place, long seed) {
        System.out.printf(
                """
                What is left of this run stays until the next one:
                  %s  every violation
                  %s  logs of all processes
                  %s  the requests that were accepted, and what they promised
                To look at the data:  SERVICECARD_HOME=%s SERVICECARD_PORT=%d ./servicecard up --no-demo
                To check them again:  SERVICECARD_HOME=%s SERVICECARD_PORT=%d ./servicecard chaos --check
                To see the plan:      ./servicecard chaos --plan --seed %d, with the same --minutes and --kill
                """,
                place.home().resolve(VIOLATIONS),
                place.logs(),
                place.home().resolve(Chaos.PROMISES),
                place.home(),
                place.port(),
                place.home(),
                place.port(),
                seed);
    }

    /** Writes figures as JSON. */
    static void write(Path file, Map<String, Object> figures) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        System.out.println("Written to " + file);
    }
}
