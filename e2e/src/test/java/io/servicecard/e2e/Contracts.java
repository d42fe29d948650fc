package io.servicecard.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The event contracts in the project's {@code contracts} folder. */
final class Contracts {

    static final Path FOLDER = Place.ofTheTests().root().resolve("contracts");
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern FILE =
            Pattern.compile("([a-z]+)-service/([A-Za-z]+)\\.v(\\d+)\\.schema\\.json");
    private static final Pattern CE_TYPE =
            Pattern.compile("io\\.servicecard\\.([a-z]+)\\.([A-Za-z]+)\\.v(\\d+)");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Type, Schema> PARSED = new ConcurrentHashMap<>();

    private Contracts() {}

    /** A type of events. */
    record Type(String service, String name, int version) {

        /** The type that a record names. */
        static Type of(String ceType) {
            var parts = CE_TYPE.matcher(ceType);
            if (!parts.matches()) {
                throw new AssertionError("'" + ceType + "' is no type of an event");
            }
            return new Type(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
        }

        /** As it stands in records. */
        String ceType() {
            return "io.servicecard." + service + "." + name + ".v" + version;
        }

        /** Its schema or example, below the folder of events. */
        String file(String kind) {
            return service + "-service/" + name + ".v" + version + "." + kind + ".json";
        }
    }

    /** Every type that has a schema. */
    static List<Type> types() throws IOException {
        var events = FOLDER.resolve("events");
        try (var files = Files.walk(events)) {
            return files.map(file -> events.relativize(file).toString())
                    .map(FILE::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(
                            match ->
                                    new Type(
                                            match.group(1),
                                            match.group(2),
                                            Integer.parseInt(match.group(3))))
                    .sorted(java.util.Comparator.comparing(Type::ceType))
                    .toList();
        }
    }

    /** The example of a type. */
    static String example(Type type) throws IOException {
        return read(type, "example");
    }

    /** The schema of a type. */
    static JsonNode schema(Type type) throws IOException {
        return JSON.readTree(read(type, "schema"));
    }

    /** What a payload violates of its type's schema. */
    static List<String> violations(Type type, String payload) {
        return PARSED
                .computeIfAbsent(type, Contracts::parse)
                .validate(
                        payload,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema parse(Type type) {
        try {
            return SCHEMAS.getSchema(read(type, "schema"), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no schema of " + type.ceType(), e);
        }
    }

    private static String read(Type type, String kind) throws IOException {
        return Files.readString(FOLDER.resolve("events").resolve(type.file(kind)));
    }
}
