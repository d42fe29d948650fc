package io.servicecard.e2e.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes HTTP/1.1 requests ready to be sent. */
public final class Call {

    private Call() {}

    /** A read by anybody. */
    public static byte[] get(String path) {
        return request("GET", path, "", "");
    }

    /** A read. */
    public static byte[] get(String path, String token) {
        return request("GET", path, bearer(token), "");
    }

    /** A change with a key of its own. */
    public static byte[] post(String path, String token, String key, String body) {
        return request(
                "POST",
                path,
                bearer(token)
                        + "Content-Type: application/json\r\nIdempotency-Key: "
                        + key
                        + "\r\n",
                body);
    }

    /** A merge patch of what has that entity tag. */
    public static byte[] patch(String path, String token, String entityTag, String body) {
        return request(
                "PATCH",
                path,
                bearer(token)
                        + "Content-Type: application/merge-patch+json\r\nIf-Match: "
                        + entityTag
                        + "\r\n",
                body);
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + headers
                        + (content.length > 0 ? "Content-Length: " + content.length + "\r\n" : "")
                        + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
