package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * Holds JSON answers against a document: members are of their types, and none is missing that it
 * requires. A view whose member can be null says so by {@code @Schema(nullable = true)}.
 */
final class AnswerSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ApiDocument document;

    AnswerSchemas(ApiDocument document) {
        this.document = document;
    }

    /** What the answer violates; an answer that is no JSON, or has no schema, violates nothing. */
    List<String> violations(ApiOperation operation, Wire.Answer answer) {
        var schema = document.answer(operation, answer.status());
        if (schema.isMissingNode() || !answer.header("Content-Type").contains("json")) {
            return List.of();
        }
        return SCHEMAS
                .getSchema(whole(schema), InputFormat.JSON)
                .validate(
                        answer.body(),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private String whole(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.set("components", document.components());
        whole.putArray("allOf").add(schema);
        return whole.toString();
    }
}
