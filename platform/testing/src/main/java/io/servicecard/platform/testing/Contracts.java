package io.servicecard.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.servicecard.platform.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published event contracts: {@code contracts/events/<service>-service/<Name>.v1.*.json}. */
public final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** The folder of all contracts. */
    public static Path folder() {
        return EnginesDaemon.root().resolve("contracts");
    }

    /** The example of an event type, to be changed by the test. */
    public static ObjectNode example(EventType type) {
        try {
            return (ObjectNode) JSON.readTree(read(type, "example"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the payload violates of its schema; empty when it keeps the contract. */
    public static List<String> violations(EventType type, String payload) {
        return SCHEMAS
                .getSchema(read(type, "schema"), InputFormat.JSON)
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

    /** What the payload violates of its schema. */
    public static List<String> violations(EventType type, JsonNode payload) {
        return violations(type, payload.toString());
    }

    private static String read(EventType type, String kind) {
        Path file =
                folder().resolve("events")
                        .resolve(type.service() + "-service")
                        .resolve(type.name() + ".v" + type.version() + "." + kind + ".json");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no contract for " + type, e);
        }
    }
}
