package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The published contracts hold together: schemas, examples, AsyncAPI and OpenAPI. */
@Order(1)
class ContractTest {

    /** What anybody may call without a token. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "get /v1/branches",
                    "get /v1/branches/{}",
                    "get /v1/service-categories",
                    "get /v1/service-categories/{}",
                    "get /v1/services",
                    "get /v1/services/{}",
                    "get /v1/track/{}",
                    "get /v1/track/{}/photos",
                    "get /v1/track/{}/photos/{}",
                    "get /v1/estimates/{}",
                    "post /v1/estimate-decisions",
                    "get /v1/survey-invitations/{}",
                    "post /v1/survey-responses",
                    "get /v1/survey-summary");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private static final Set<String> ROLES =
            Set.of(
                    "customer",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service");

    @Test
    void everyExampleKeepsItsSchema() throws IOException {
        var types = Contracts.types();
        assertTrue(types.size() > 30, types::toString);
        for (var type : types) {
            assertEquals(
                    List.of(),
                    Contracts.violations(type, Contracts.example(type)),
                    type.toString());
            assertEquals(
                    "urn:servicecard:event:" + type.ceType(),
                    Contracts.schema(type).path("$id").asText());
            assertFalse(
                    Contracts.schema(type).path("description").asText().isBlank(), type::ceType);
            assertFalse(Contracts.schema(type).path("required").isEmpty(), type::ceType);
        }
    }

    @Test
    void aBrokenExampleIsFound() throws IOException {
        var type = Contracts.types().getFirst();
        assertFalse(Contracts.violations(type, "{}").isEmpty());
    }

    @Test
    void asyncApiListsEveryEventAndNoOther() throws IOException {
        var file = Contracts.FOLDER.resolve("asyncapi.yaml");
        var document = new YAMLMapper().readTree(Files.readString(file));
        assertEquals("3.0.0", document.path("asyncapi").asText());
        var listed = new TreeSet<String>();
        for (var channel : document.path("channels")) {
            for (var message : channel.path("messages")) {
                var schema = resolve(document, message).at("/payload/$ref").asText();
                if (schema.contains("/events/")) {
                    assertTrue(Files.exists(file.resolveSibling(schema)), schema);
                    listed.add(schema.replaceFirst("^.*/events/", ""));
                }
            }
        }
        var existing = new TreeSet<String>();
        Contracts.types().forEach(type -> existing.add(type.file("schema")));
        assertEquals(existing, listed);
    }

    @Test
    void openApiSaysWhoMayDoWhat() throws IOException {
        var operations = new HashSet<String>();
        try (var files = Files.list(Contracts.FOLDER.resolve("openapi"))) {
            var documents = files.filter(file -> file.toString().endsWith(".json")).toList();
            assertEquals(5, documents.size(), documents::toString);
            var faults = new ArrayList<String>();
            for (var file : documents) {
                var document = Contracts.JSON.readTree(Files.readString(file));
                var name = file.getFileName().toString();
                if (!document.path("openapi").asText().startsWith("3.1")) {
                    faults.add(name + " is no OpenAPI 3.1");
                }
                danglingReferences(document, document, name, faults);
                document.path("paths")
                        .properties()
                        .forEach(
                                path ->
                                        path.getValue()
                                                .properties()
                                                .forEach(
                                                        method -> {
                                                            if (METHODS.contains(method.getKey())) {
                                                                check(
                                                                        document,
                                                                        method.getKey()
                                                                                + " "
                                                                                + path.getKey(),
                                                                        method.getValue(),
                                                                        operations,
                                                                        faults);
                                                            }
                                                        }));
            }
            assertEquals(List.of(), faults);
        }
        assertTrue(operations.size() > 60, operations::toString);
    }

    private static void check(
            JsonNode document,
            String name,
            JsonNode operation,
            Set<String> operations,
            List<String> faults) {
        var id = operation.path("operationId").asText();
        if (id.isBlank() || !operations.add(id)) {
            faults.add(name + ": operationId '" + id + "' is missing or used twice");
        }
        if (operation.path("summary").asText().isBlank() || operation.path("tags").size() != 1) {
            faults.add(name + " lacks a summary or its one tag");
        }
        var anonymous = PUBLIC.contains(name.replaceAll("\\{[^}]*}", "{}"));
        if (anonymous != operation.path("security").isEmpty()) {
            faults.add(name + (anonymous ? " asks for a token" : " says not who may call it"));
        }
        for (var requirement : operation.path("security")) {
            requirement
                    .properties()
                    .forEach(
                            scheme -> {
                                if (document.at("/components/securitySchemes/" + scheme.getKey())
                                        .isMissingNode()) {
                                    faults.add(name + ": no security scheme " + scheme.getKey());
                                }
                                scheme.getValue()
                                        .forEach(
                                                role -> {
                                                    if (!ROLES.contains(role.asText())) {
                                                        faults.add(name + ": no role " + role);
                                                    }
                                                });
                            });
        }
    }

    private static void danglingReferences(
            JsonNode document, JsonNode node, String where, List<String> faults) {
        if (node.path("$ref").isTextual() && resolve(document, node).isMissingNode()) {
            faults.add(where + " refers to " + node.path("$ref").asText() + ", which is not there");
        }
        node.forEach(child -> danglingReferences(document, child, where, faults));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }
}
