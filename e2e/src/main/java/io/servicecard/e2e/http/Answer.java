package io.servicecard.e2e.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the API answered.
 *
 * @param request method, path and caller, for messages of failures
 * @param status of HTTP
 * @param body JSON, or a missing node when there was none
 * @param etag of the resource, if any
 * @param location of what was created, if anything was
 */
public record Answer(
        String request,
        int status,
        JsonNode body,
        Optional<String> etag,
        Optional<String> location) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the response says.
     *
     * @throws IOException when it claims to be JSON and is not
     */
    static Answer of(String request, HttpResponse<String> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var json = type.contains("json") && !response.body().isEmpty();
        return new Answer(
                request,
                response.statusCode(),
                json ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Location"));
    }

    /** The body, when the status is the expected one. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    request + ": expected " + expected + ", got " + status + " " + body);
        }
        return body;
    }

    /** The problem document, when the request was refused with this status and code. */
    public JsonNode expectProblem(int expected, String code) {
        if (!isProblem(expected, code)) {
            throw new AssertionError(
                    request
                            + ": expected "
                            + expected
                            + " "
                            + code
                            + ", got "
                            + status
                            + " "
                            + body);
        }
        return body;
    }

    /** Whether the request was refused with this status and code. */
    public boolean isProblem(int expected, String code) {
        return status == expected && body.path("code").asText().equals(code);
    }
}
