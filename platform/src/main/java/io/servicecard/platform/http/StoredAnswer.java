package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer as it is stored and sent: the first caller gets the very bytes a repetition gets.
 *
 * @param status HTTP status
 * @param headers the few that belong to the answer
 * @param body JSON text, null for none
 */
record StoredAnswer(int status, Map<String, String> headers, String body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    static StoredAnswer of(RestResponse<?> response, ObjectMapper json)
            throws JsonProcessingException {
        Map<String, String> kept = new LinkedHashMap<>();
        for (var name : KEPT) {
            var value = response.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return new StoredAnswer(
                response.getStatus(),
                kept,
                response.getEntity() == null
                        ? null
                        : json.writeValueAsString(response.getEntity()));
    }

    RestResponse<String> first() {
        return builder().build();
    }

    RestResponse<String> replay() {
        return builder().header("Idempotent-Replayed", "true").build();
    }

    private RestResponse.ResponseBuilder<String> builder() {
        var builder = RestResponse.ResponseBuilder.<String>create(status);
        headers.forEach(builder::header);
        if (body == null || headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            return builder.entity(body);
        }
        return builder.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
