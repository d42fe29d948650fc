package io.servicecard.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A problem document (RFC 9457): why a request was refused, in a form a program can act on. It
 * never names a class, shows a stack or repeats a value that was sent.
 *
 * @param type stable, {@code urn:servicecard:problem:<code>}
 * @param title the code in words, for a person
 * @param status the HTTP status
 * @param detail what to do about it, may be null
 * @param code stable, for programs
 * @param errors the fields at fault, may be empty
 * @param extras further members of this problem type
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", additionalProperties = Schema.True.class)
public record Problem(
        String type,
        String title,
        int status,
        @Schema(nullable = true) String detail,
        String code,
        @Schema(nullable = true) List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extras) {
    /** {@code application/problem+json}. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPE_PREFIX = "urn:servicecard:problem:";

    /**
     * A field at fault.
     *
     * @param field path inside the request, for example {@code lines[0].quantity}
     * @param code of the rule, for example {@code not-blank}
     * @param message for a person, without the value
     */
    public record FieldError(String field, String code, String message) {}

    /** A problem whose title is its code in words. */
    public static Problem of(Response.StatusType status, String code) {
        return of(status.getStatusCode(), code);
    }

    /** A problem whose title is its code in words. */
    public static Problem of(int status, String code) {
        String words = code.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(TYPE_PREFIX + code, title, status, null, code, List.of(), Map.of());
    }

    /** The same problem with advice for the caller. */
    public Problem detail(String advice) {
        return new Problem(type, title, status, advice, code, errors, extras);
    }

    /** The same problem with a further member, such as {@code allowedCommands}. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extras);
        more.put(member, value);
        return new Problem(type, title, status, detail, code, errors, more);
    }

    /** The same problem with the fields at fault. */
    public Problem errors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, List.copyOf(fields), extras);
    }

    /** The response that carries it. */
    public RestResponse<Problem> response() {
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(this)
                .type(MEDIA_TYPE)
                .build();
    }

    /** The response that carries it and says when to try again. */
    public RestResponse<Problem> retryAfter(long seconds) {
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(this)
                .type(MEDIA_TYPE)
                .header("Retry-After", seconds)
                .build();
    }
}
