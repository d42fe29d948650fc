package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.servicecard.platform.testing.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A service's published OpenAPI document, {@code contracts/openapi/<service>.json}. */
final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** The document of a service, for example {@code card-service}. */
    static ApiDocument of(String service) {
        return read(Contracts.folder().resolve("openapi").resolve(service + ".json"));
    }

    /** The document in a file. */
    static ApiDocument read(java.nio.file.Path file) {
        try {
            return new ApiDocument(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its operations, internal ones too, in the order of the document. */
    List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    /** The methods that a path with its parameters filled in has. */
    Set<String> methods(String target) {
        return operations().stream()
                .filter(
                        operation ->
                                target.matches(operation.path().replaceAll("\\{\\w+}", "[^/]+")))
                .map(ApiOperation::method)
                .collect(Collectors.toSet());
    }

    /** The schema itself, where it is a reference the one it names. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /** The schema of an operation's JSON answer of that status; missing when there is none. */
    JsonNode answer(ApiOperation operation, int status) {
        var responses =
                document.path("paths")
                        .path(operation.path())
                        .path(operation.method().toLowerCase(Locale.ROOT))
                        .path("responses");
        var content = responses.path(status < 400 ? Integer.toString(status) : "default");
        for (var media : content.path("content").properties()) {
            if (media.getKey().contains("json")) {
                return media.getValue().path("schema");
            }
        }
        return MissingNode.getInstance();
    }

    /** All that schemas refer to. */
    JsonNode components() {
        return document.path("components");
    }

    private static Set<String> statuses(JsonNode responses) {
        var statuses = new TreeSet<String>();
        responses.fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private ApiOperation operation(String path, String method, JsonNode node) {
        var security = node.path("security").path(0).properties();
        var roles = new TreeSet<String>();
        security.forEach(scheme -> scheme.getValue().forEach(role -> roles.add(role.asText())));
        List<ApiOperation.Parameter> parameters = new ArrayList<>();
        for (var parameter : node.path("parameters")) {
            parameters.add(
                    new ApiOperation.Parameter(
                            parameter.get("name").asText(),
                            parameter.get("in").asText(),
                            resolved(parameter.path("schema"))));
        }
        var content = node.path("requestBody").path("content").properties().stream().findFirst();
        return new ApiOperation(
                node.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                roles,
                parameters,
                statuses(node.path("responses")),
                content.map(java.util.Map.Entry::getKey).orElse(null),
                content.map(body -> resolved(body.getValue().path("schema"))).orElse(null));
    }
}
