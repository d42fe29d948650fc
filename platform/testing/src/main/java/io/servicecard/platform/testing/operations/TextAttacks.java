package io.servicecard.platform.testing.operations;

import static io.servicecard.platform.testing.operations.Attack.ANY;
import static io.servicecard.platform.testing.operations.Attack.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are no JSON, or too much of it. */
final class TextAttacks {
    private static final int DEEP = 10_000;
    private static final int TOO_LARGE = (1 << 20) + 1;

    private final Call call;
    private final JsonNode valid;
    private final List<Attack> attacks = new ArrayList<>();

    TextAttacks(Call call, JsonNode valid) {
        this.call = call;
        this.valid = valid;
    }

    /** All of them. */
    List<Attack> all() {
        texts();
        sizes();
        return attacks;
    }

    private void texts() {
        for (var text :
                List.of(
                        "[]",
                        "\"text\"",
                        "7",
                        "{",
                        "{\"a\"",
                        "]",
                        "{'a': 1}",
                        "{\"a\": 01}",
                        "{\"a\": NaN}",
                        "/* c */ {}",
                        valid + " {}",
                        valid + "x")) {
            refused("text " + text, text.getBytes(StandardCharsets.UTF_8));
        }
        for (var text : List.of("", "null", "\uFEFF" + valid)) {
            add("text " + text, call.body(text.getBytes(StandardCharsets.UTF_8)), ANY);
        }
        refused(
                "bytes that are no UTF-8",
                "{\"a\": \"\u00ff\u00fe\"}".getBytes(StandardCharsets.ISO_8859_1));
        refused("a raw control character", "{\"a\": \"\u0001\"}".getBytes(StandardCharsets.UTF_8));
        var members = valid.properties().iterator();
        if (members.hasNext()) {
            var first = members.next();
            var twice = valid.toString();
            refused(
                    first.getKey() + " twice",
                    (twice.substring(0, twice.length() - 1)
                                    + ",\""
                                    + first.getKey()
                                    + "\":"
                                    + first.getValue()
                                    + "}")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sizes() {
        refused("deep array", "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
        refused("deep object", "{\"a\":".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
        refused(
                "deep value",
                ("{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}")
                        .getBytes(StandardCharsets.UTF_8));
        add(
                "too large by its length",
                call.header("Content-Length", Integer.toString(TOO_LARGE)).body(new byte[0]),
                413);
        var chunk = "10001\r\n" + " ".repeat(0x10001) + "\r\n";
        add(
                "too large in chunks",
                call.header("Transfer-Encoding", "chunked")
                        .body((chunk.repeat(17) + "0\r\n\r\n").getBytes(StandardCharsets.UTF_8)),
                413);
    }

    private void refused(String what, byte[] body) {
        add(what, call.body(body), REFUSED);
    }

    private void add(String what, Call changed, int expected) {
        attacks.add(new Attack(what, changed, expected));
    }
}
