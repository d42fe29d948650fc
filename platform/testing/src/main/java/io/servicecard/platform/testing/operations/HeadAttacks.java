package io.servicecard.platform.testing.operations;

import static io.servicecard.platform.testing.operations.Attack.ANY;
import static io.servicecard.platform.testing.operations.Attack.NO_HTTP;
import static io.servicecard.platform.testing.operations.Attack.REFUSED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Paths, queries, headers and methods that no orderly client sends. */
final class HeadAttacks {
    private static final List<String> SEGMENTS =
            List.of(
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "%2e%2e%2f%2e%2e%2f",
                    "../../../q/health",
                    "a%00",
                    "%0d%0aX-Injected:%201",
                    "%ff%fe",
                    "%ed%a0%80",
                    "%c0%ae%c0%ae",
                    "a'%20OR%201=1--",
                    "%3Cscript%3E",
                    "A".repeat(3_000));

    /** With these the request's target is no URI. */
    private static final List<String> NO_URI =
            List.of("%zz", "%", "{id}", "a|b", "A".repeat(20_000));

    private static final List<String> NO_IDS =
            List.of("not-a-uuid", "-1", "0", "99999999999999999999", "1.5", "null", "NaN");
    private static final List<String> NO_NUMBERS =
            List.of("abc", "1.5", "2147483648", "99999999999999999999", "-1", "0x10", "1e3");
    private static final List<String> NO_CURSORS =
            List.of("abc", "%00", "AAAA", "..%2f", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private final ApiDocument document;
    private final ApiOperation operation;
    private final Request request;
    private final Call call;
    private final List<Attack> attacks = new ArrayList<>();

    HeadAttacks(ApiDocument document, ApiOperation operation, Request request, Call call) {
        this.document = document;
        this.operation = operation;
        this.request = request;
        this.call = call;
    }

    /** All of them. */
    List<Attack> all() {
        operation.parameters("path").forEach(this::path);
        operation.parameters("query").forEach(this::query);
        keys();
        tags();
        media();
        methods();
        transport();
        return attacks;
    }

    private void path(ApiOperation.Parameter parameter) {
        List<String> values = new ArrayList<>(SEGMENTS);
        values.addAll(NO_URI);
        if (parameter.schema().path("format").asText().equals("uuid")) {
            values.addAll(NO_IDS);
        } else if (Hostile.type(parameter.schema()).equals("integer")) {
            values.addAll(NO_NUMBERS);
        }
        var others = new LinkedHashMap<>(request.path());
        others.remove(parameter.name());
        for (var value : values) {
            var path = operation.path();
            for (var other : others.entrySet()) {
                path = path.replace("{" + other.getKey() + "}", other.getValue().toString());
            }
            var attacked = path.replace("{" + parameter.name() + "}", value);
            add(
                    "path " + attacked,
                    call.target(attacked),
                    NO_URI.contains(value) ? NO_HTTP : REFUSED);
        }
    }

    private void query(ApiOperation.Parameter parameter) {
        var schema = parameter.schema();
        var name = parameter.name();
        List<String> bad = new ArrayList<>();
        if (name.equals("cursor")) {
            bad.addAll(NO_CURSORS);
        } else if (schema.path("format").asText().equals("uuid")) {
            bad.addAll(NO_IDS);
            bad.add("1-1-1-1-1");
        } else if (schema.has("enum")) {
            bad.addAll(List.of("NO_SUCH_VALUE", "0", "%00"));
        } else if (Hostile.type(schema).equals("integer")) {
            bad.addAll(NO_NUMBERS);
        } else if (schema.has("maxLength")) {
            bad.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        for (var value : bad) {
            add("query " + name + "=" + value, queried(name, value), 400);
        }
        for (var value : List.of("", "%00", "%ed%a0%80", "%0d%0aX-Injected:%201", "%ff", "%27--")) {
            add("query " + name + "=" + value, queried(name, value), ANY);
        }
        add("query " + name + " broken", queried(name, "%zz"), NO_HTTP);
    }

    private Call queried(String name, String value) {
        return call.target(call.target() + "?" + name + "=" + value);
    }

    private void keys() {
        if (operation.takes("Idempotency-Key")) {
            for (var key :
                    new String[] {null, "short", "k".repeat(65), "with a space", "ключ-ключ"}) {
                add("key " + key, call.header("Idempotency-Key", key), 400);
            }
        }
    }

    private void tags() {
        if (operation.takes("If-Match")) {
            for (var tag :
                    List.of("garbage", "\"\"", "\"-1\"", "\"99999999999999999999\"", "W/\"1\"")) {
                add("If-Match " + tag, call.header("If-Match", tag), 412);
            }
        }
        for (var name : List.of("If-None-Match", "Accept-Language", "traceparent")) {
            for (var value : List.of("garbage", "\"", "%0d%0aX-Injected: 1", "é".repeat(100))) {
                add(name + " " + value, call.header(name, value), ANY);
            }
        }
    }

    private void media() {
        add("Accept application/xml", call.header("Accept", "application/xml"), 406);
        add("Accept garbage", call.header("Accept", ";;;"), ANY);
        if (operation.mediaType() != null) {
            for (var type :
                    List.of("text/plain", "application/xml", "multipart/form-data; boundary=x")) {
                add("Content-Type " + type, call.header("Content-Type", type), 415);
            }
            add("Content-Type garbage", call.header("Content-Type", ";;;"), REFUSED);
            add("without Content-Type", call.header("Content-Type", null), ANY);
        }
    }

    private void methods() {
        var known = document.methods(call.target());
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            if (!known.contains(method)) {
                add("method " + method, call.method(method), 405);
            }
        }
        add("method BREW", call.method("BREW"), REFUSED);
        add("unknown path", call.target("/v1/no-such-thing"), 404);
        add("path below", call.target(call.target() + "/no/such/thing"), 404);
    }

    private void transport() {
        add("header with NUL", call.header("X-Test", "a\u0000b"), NO_HTTP);
        add("header with CR", call.header("X-Test", "a\rX-Injected: 1"), NO_HTTP);
        add("header too large", call.header("X-Test", "a".repeat(40_000)), NO_HTTP);
    }

    private void add(String what, Call changed, int expected) {
        attacks.add(
                new Attack(what.length() > 90 ? what.substring(0, 90) : what, changed, expected));
    }
}
