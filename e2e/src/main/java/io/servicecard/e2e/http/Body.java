package io.servicecard.e2e.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Builds JSON bodies of requests. */
public final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Body() {}

    /** An empty object. */
    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** An object of one field. */
    public static ObjectNode of(String name, Object value) {
        return from(Map.of(name, value));
    }

    /** An object of maps, lists, texts and numbers. */
    public static ObjectNode from(Map<String, ?> values) {
        return JSON.valueToTree(values);
    }
}
