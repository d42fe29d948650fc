package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * One operation as its document describes it.
 *
 * @param id its {@code operationId}
 * @param roles who may call it; empty for everybody
 * @param statuses that it documents
 * @param mediaType of the body, null for none
 * @param body the body's schema, null for none
 */
record ApiOperation(
        String id,
        String method,
        String path,
        SortedSet<String> roles,
        List<Parameter> parameters,
        Set<String> statuses,
        String mediaType,
        JsonNode body) {
    /** A parameter; {@code in} is path, query or header. */
    record Parameter(String name, String in, JsonNode schema) {}

    /** Its parameters of that place. */
    List<Parameter> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.in().equals(in)).toList();
    }

    /** Whether it takes that header. */
    boolean takes(String header) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(header));
    }
}
