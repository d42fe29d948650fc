package io.servicecard.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Keyset paging over UUIDv7 ids, newest first: {@code @Valid @BeanParam Paging}. Read {@link
 * #fetch} rows {@code WHERE id < }{@link #before()}{@code ORDER BY id DESC}, then {@link #page}; a
 * list that begins with the oldest goes up from {@link #after()}.
 */
public class Paging {
    private static final UUID NEWEST = new UUID(-1L, -1L);
    private static final UUID OLDEST = new UUID(0, 0);

    /** 16 bytes in Base64, with the padding that a client may add. */
    private static final int LONGEST_CURSOR = 24;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(
            description = "How many items at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    int limit = 50;

    @QueryParam("cursor")
    @Size(max = LONGEST_CURSOR)
    @Parameter(description = "The `next` of the page before; opaque.")
    String cursor;

    /** The page's size. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than the page shows, to know whether there is a next. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * Ids of this page are smaller, in the database's order.
     *
     * @throws RequestRefused.Malformed when the cursor was not made by {@link #page}
     */
    public UUID before() {
        return last(NEWEST);
    }

    /**
     * Ids of this page are greater: for lists that begin with the oldest.
     *
     * @throws RequestRefused.Malformed when the cursor was not made by {@link #page}
     */
    public UUID after() {
        return last(OLDEST);
    }

    private UUID last(UUID none) {
        if (cursor == null) {
            return none;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 16) {
                throw new RequestRefused.Malformed("cursor");
            }
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException e) {
            throw new RequestRefused.Malformed("cursor");
        }
    }

    /** The page of up to {@link #fetch} rows. */
    public <R, T> Page<T> page(List<R> rows, Function<R, UUID> id, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        Optional<String> next =
                more ? Optional.of(encode(id.apply(shown.getLast()))) : Optional.empty();
        return new Page<>(shown.stream().map(view).toList(), next.orElse(null));
    }

    private static String encode(UUID id) {
        byte[] bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
