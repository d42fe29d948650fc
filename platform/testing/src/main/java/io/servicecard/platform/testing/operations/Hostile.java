package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that do not keep their schema, and values that keep it and are nasty all the same. */
final class Hostile {
    /** Fields that a caller might like to set. */
    static final List<String> MASS_ASSIGNMENT =
            List.of(
                    "points",
                    "ownerId",
                    "customerId",
                    "role",
                    "roles",
                    "tier",
                    "id",
                    "version",
                    "state",
                    "balance",
                    "createdAt",
                    "subject",
                    "number",
                    "__proto__",
                    "@class");

    /** Text that a text field may hold. */
    static final List<String> TEXTS =
            List.of(
                    "a\r\nX-Injected: 1",
                    "../../../etc/passwd",
                    "'; DROP TABLE outbox; --",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/x}",
                    "{{7*7}}%s%n%x",
                    "\u202Egnp.exe\uFEFF\u200B",
                    "\uD83D\uDE00".repeat(20),
                    "a\u0300".repeat(30),
                    " ",
                    "");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, List<String>> BAD_BY_FORMAT =
            Map.of(
                    "uuid",
                    List.of(
                            "",
                            "not-a-uuid",
                            "../../../etc/passwd",
                            "1-1-1-1-1",
                            "AAAAAAAAAAAAAAAAAAAAAA==",
                            "00000000-0000-0000-0000-00000000000g"),
                    "date-time",
                    List.of(
                            "",
                            "yesterday",
                            "1767225600",
                            "2026-02-30T10:00:00Z",
                            "2026-01-01",
                            "+1000000000-12-31T23:59:59Z",
                            "-1000000000-01-01T00:00:00Z"),
                    "date",
                    List.of("", "yesterday", "20260101", "2026-02-30", "+999999999-12-31"));

    private Hostile() {}

    /** Values that the schema excludes. */
    static List<JsonNode> against(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        var type = type(schema);
        if (!type.equals("string")) {
            values.add(JSON.textNode("1"));
            values.add(JSON.textNode(""));
        }
        if (!type.equals("boolean")) {
            values.add(JSON.booleanNode(true));
        }
        if (!type.equals("integer")) {
            values.add(JSON.numberNode(7));
        }
        if (!type.equals("array")) {
            values.add(JSON.arrayNode());
            values.add(JSON.arrayNode().add("x"));
        }
        if (!type.equals("object")) {
            values.add(JSON.objectNode());
        }
        values.add(JSON.numberNode(new BigDecimal("1.5")));
        values.add(JSON.numberNode(new BigDecimal("1e400")));
        switch (type) {
            case "string" -> strings(schema).forEach(text -> values.add(JSON.textNode(text)));
            case "integer" -> integers(schema).forEach(n -> values.add(JSON.numberNode(n)));
            default -> {}
        }
        return values;
    }

    /** The schema's type, the first of several. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.path(0).asText();
        }
        return type.asText(schema.has("minimum") ? "integer" : "object");
    }

    private static List<String> strings(JsonNode schema) {
        List<String> values = new ArrayList<>();
        var format = schema.path("format").asText();
        values.addAll(BAD_BY_FORMAT.getOrDefault(format, List.of()));
        if (schema.has("enum")) {
            values.addAll(List.of("", "NO_SUCH_VALUE", "0", " "));
        }
        if (schema.has("maxLength")) {
            values.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.path("minLength").asInt() > 0 || schema.path("pattern").asText().equals("\\S")) {
            values.add("");
        }
        values.add("nul\u0000");
        values.add("escape\u001b[31m");
        values.add("next line\u0085");
        values.add("half\ud800");
        values.add("\udc00half");
        return values;
    }

    private static List<BigInteger> integers(JsonNode schema) {
        List<BigInteger> values = new ArrayList<>();
        var two = BigInteger.TWO;
        values.add(two.pow(schema.path("format").asText().equals("int32") ? 31 : 63));
        values.add(two.pow(63).add(BigInteger.ONE).negate());
        values.add(BigInteger.TEN.pow(70));
        if (schema.has("minimum")) {
            values.add(schema.get("minimum").bigIntegerValue().subtract(BigInteger.ONE));
        }
        if (schema.has("maximum")) {
            values.add(schema.get("maximum").bigIntegerValue().add(BigInteger.ONE));
        }
        return values;
    }
}
