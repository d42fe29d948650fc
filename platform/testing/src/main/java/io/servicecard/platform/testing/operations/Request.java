package io.servicecard.platform.testing.operations;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a service's tests know of a request that its document does not say.
 *
 * @param user who sends it, when the role is the user's; null for just anybody with the role
 * @param path values of the path's parameters
 * @param body what it brings: bytes as they are, anything else as JSON; null for none
 * @param headers further headers
 */
public record Request(
        String user, Map<String, Object> path, Object body, Map<String, String> headers) {
    /** A request of anybody, without parameters or body. */
    public static Request plain() {
        return new Request(null, Map.of(), null, Map.of());
    }

    /** With this value of a path's parameter. */
    public static Request path(String name, Object value) {
        return plain().and(name, value);
    }

    /** With this body. */
    public static Request body(Object json) {
        return plain().with(json);
    }

    /** The same with one more value of a path's parameter. */
    public Request and(String name, Object value) {
        var more = new LinkedHashMap<>(path);
        more.put(name, value);
        return new Request(user, more, body, headers);
    }

    /** The same with this body. */
    public Request with(Object json) {
        return new Request(user, path, json, headers);
    }

    /** The same with one more header. */
    public Request header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(user, path, body, more);
    }

    /** The same, sent by this user. */
    public Request as(String sender) {
        return new Request(sender, path, body, headers);
    }
}
