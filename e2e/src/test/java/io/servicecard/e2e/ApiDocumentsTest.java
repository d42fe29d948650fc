package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a generator of clients needs of the OpenAPI documents, each alone and all together. */
@Order(1)
class ApiDocumentsTest {
    private static final Map<String, JsonNode> DOCUMENTS = documents();

    @Test
    void everyAnswerSaysWhichOfItsMembersAreThere() {
        var faults = new ArrayList<String>();
        DOCUMENTS.forEach(
                (name, document) -> {
                    var brought = brought(document);
                    schemas(document)
                            .filter(schema -> !brought.contains(schema.getKey()))
                            .filter(schema -> !schema.getValue().path("properties").isEmpty())
                            .filter(schema -> schema.getValue().path("required").isEmpty())
                            .forEach(schema -> faults.add(name + ": " + schema.getKey()));
                });
        assertEquals(List.of(), faults);
    }

    @Test
    void oneNameMeansOneThingInAllDocuments() {
        var faults = new ArrayList<String>();
        var known = new TreeMap<String, JsonNode>();
        DOCUMENTS.forEach(
                (service, document) -> {
                    for (var kind : document.path("components").properties()) {
                        for (var component : kind.getValue().properties()) {
                            var name = kind.getKey() + "/" + component.getKey();
                            var first = known.putIfAbsent(name, component.getValue());
                            if (first != null && !first.equals(component.getValue())) {
                                faults.add(service + ": " + name);
                            }
                        }
                    }
                });
        assertEquals(List.of(), faults);
    }

    @Test
    void moneyIsAnAmountAndACurrency() {
        for (var service : List.of("order-service", "loyalty-service")) {
            var money = DOCUMENTS.get(service).at("/components/schemas/Money");
            assertEquals(Set.of("amountMinor", "currency"), texts(money.path("required")), service);
            assertEquals("[A-Z]{3}", money.at("/properties/currency/pattern").asText(), service);
        }
    }

    @Test
    void everyParameterHasATypeAndACursorItsLength() {
        var faults = new ArrayList<String>();
        operations(
                (name, operation) -> {
                    for (var parameter : operation.path("parameters")) {
                        var schema = parameter.path("schema");
                        var bounded =
                                !parameter.path("name").asText().equals("cursor")
                                        || schema.has("maxLength");
                        // a component with a default of its own is a reference among others
                        var typed =
                                schema.has("type")
                                        || schema.has("$ref")
                                        || schema.at("/allOf/0").has("$ref");
                        if (!bounded || !typed) {
                            faults.add(name + ": " + parameter.path("name").asText());
                        }
                    }
                });
        assertEquals(List.of(), faults);
    }

    @Test
    void nobodyMustSendABodyThatSaysNothing() {
        var faults = new ArrayList<String>();
        DOCUMENTS.forEach(
                (name, document) ->
                        operations(
                                document,
                                operation -> {
                                    var body = operation.path("requestBody");
                                    var schema =
                                            document.at(
                                                    body.at(
                                                                    "/content/application~1json/schema/$ref")
                                                            .asText("#")
                                                            .substring(1));
                                    if (body.path("required").asBoolean()
                                            && schema.path("type").asText().equals("object")
                                            && schema.path("properties").isEmpty()) {
                                        faults.add(operation.path("operationId").asText());
                                    }
                                }));
        assertEquals(List.of(), faults);
    }

    /** The names of the schemas that requests bring. */
    private static Set<String> brought(JsonNode document) {
        var names = new HashSet<String>();
        operations(document, operation -> collect(document, operation.path("requestBody"), names));
        return names;
    }

    private static void collect(JsonNode document, JsonNode node, Set<String> names) {
        var reference = node.path("$ref").asText();
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!reference.isEmpty() && names.add(name)) {
            collect(document, document.at(reference.substring(1)), names);
        }
        node.forEach(part -> collect(document, part, names));
    }

    private static Stream<Map.Entry<String, JsonNode>> schemas(JsonNode document) {
        return document.at("/components/schemas").properties().stream();
    }

    private static void operations(BiConsumer<String, JsonNode> seen) {
        DOCUMENTS.forEach(
                (name, document) ->
                        operations(
                                document,
                                operation ->
                                        seen.accept(
                                                name + " " + operation.path("operationId").asText(),
                                                operation)));
    }

    private static void operations(JsonNode document, Consumer<JsonNode> seen) {
        for (var path : document.path("paths")) {
            for (var operation : path) {
                if (operation.has("operationId")) {
                    seen.accept(operation);
                }
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Map<String, JsonNode> documents() {
        try (var files = Files.list(Contracts.FOLDER.resolve("openapi"))) {
            var documents = new TreeMap<String, JsonNode>();
            for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                documents.put(
                        file.getFileName().toString().replace(".json", ""),
                        Contracts.JSON.readTree(Files.readString(file)));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
