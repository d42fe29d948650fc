package io.servicecard.platform.http;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The {@code If-Match} header as a resource method takes it: {@code @HeaderParam("If-Match")
 * IfMatch}, null when not sent.
 *
 * @param value the header's value: entity tags separated by commas, or {@code *}
 */
@Schema(type = SchemaType.STRING, examples = "\"3\"")
public record IfMatch(String value) {
    /** Called by JAX-RS. */
    public static IfMatch fromString(String value) {
        return new IfMatch(value);
    }

    /**
     * For changes that must name the version they start from.
     *
     * @throws RequestRefused.PreconditionRequired when the header is missing
     * @throws RequestRefused.PreconditionFailed when it names another version
     */
    public static void require(IfMatch header, long current) {
        if (header == null) {
            throw new RequestRefused.PreconditionRequired();
        }
        check(header, current);
    }

    /**
     * For commands, where the header is optional.
     *
     * @throws RequestRefused.PreconditionFailed when it is sent and names another version
     */
    public static void check(IfMatch header, long current) {
        if (header != null && !header.names(current)) {
            throw new RequestRefused.PreconditionFailed();
        }
    }

    private boolean names(long current) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(ETags.of(current)));
    }
}
