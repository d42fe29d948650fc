package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A request as it goes over the wire; each change gives another one.
 *
 * @param target path and query, encoded
 * @param headers without Host and Content-Length; a null value leaves a header out
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(String method, String target, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The request of that caller to that operation. */
    static Call of(ApiOperation operation, String role, Request request) {
        var target = operation.path();
        for (var value : request.path().entrySet()) {
            target =
                    target.replace(
                            "{" + value.getKey() + "}",
                            URLEncoder.encode(value.getValue().toString(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        if (!role.equals("anonymous")) {
            headers.put("Authorization", "Bearer " + token(role, request.user()));
        }
        if (operation.mediaType() != null) {
            headers.put("Content-Type", operation.mediaType());
        }
        headers.putAll(request.headers());
        return new Call(operation.method(), target, headers, brought(request.body()));
    }

    Call target(String other) {
        return new Call(method, other, headers, body);
    }

    Call method(String other) {
        return new Call(other, target, headers, body);
    }

    Call header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, target, more, body);
    }

    Call body(byte[] other) {
        return new Call(method, target, headers, other);
    }

    Call body(JsonNode other) {
        return body(bytes(other));
    }

    /** Its bytes, with a fresh Idempotency-Key unless one is set. */
    byte[] bytes() {
        var head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: localhost\r\n");
        head.append("X-Forwarded-For: ").append(Api.freshAddress()).append("\r\n");
        if (!headers.containsKey("Idempotency-Key")) {
            head.append("Idempotency-Key: ").append(UUID.randomUUID()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> {
                    if (value != null) {
                        head.append(name).append(": ").append(value).append("\r\n");
                    }
                });
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** What is no JSON is brought as bytes. */
    private static byte[] brought(Object body) {
        if (body instanceof byte[] content) {
            return content;
        }
        return body == null ? null : bytes(JSON.<JsonNode>valueToTree(body));
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String token(String role, String user) {
        return switch (role) {
            case "partner" -> Tokens.ofClient("partner-demo");
            case "service" -> Tokens.ofClient("notification-service");
            default ->
                    Tokens.of(user == null || !user.startsWith(role) ? role + "-operations" : user);
        };
    }
}
