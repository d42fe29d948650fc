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
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Keyset paging over UUIDv7 ids, newest first: {@code @Valid @BeanParam Paging}. Read {@link
 * #fetch} rows {@code WHERE id < }{@link #before()}{@code ORDER BY id DESC}, then {@link #page}; a
 * list that begins with the oldest goes up from {@link #after()}, one that is counted from {@link
 * #afterNumber()} to {@link #counted}.
 */
public class Paging {
    private static final UUID NEWEST = new UUID(-1L, -1L);
    private static final UUID OLDEST = new UUID(0, 0);
    private static final int ID_BYTES = 2 * Long.BYTES;

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

    /**
     * Numbers of this page are greater: for lists in the order in which something is counted, from
     * 0 or above.
     *
     * @throws RequestRefused.Malformed when the cursor was not made by {@link #counted}
     */
    public int afterNumber() {
        if (cursor == null) {
            return -1;
        }
        int number = key(Integer.BYTES).getInt();
        if (number < 0 || number == Integer.MAX_VALUE) {
            throw new RequestRefused.Malformed("cursor");
        }
        return number;
    }

    private UUID last(UUID none) {
        if (cursor == null) {
            return none;
        }
        var key = key(ID_BYTES);
        return new UUID(key.getLong(), key.getLong());
    }

    private ByteBuffer key(int size) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == size) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new RequestRefused.Malformed("cursor");
        }
        throw new RequestRefused.Malformed("cursor");
    }

    /** The page of up to {@link #fetch} rows. */
    public <R, T> Page<T> page(List<R> rows, Function<R, UUID> id, Function<R, T> view) {
        return keyed(
                rows,
                last -> {
                    var key = id.apply(last);
                    return ByteBuffer.allocate(ID_BYTES)
                            .putLong(key.getMostSignificantBits())
                            .putLong(key.getLeastSignificantBits());
                },
                view);
    }

    /** The same of rows that are counted. */
    public <R, T> Page<T> counted(List<R> rows, ToLongFunction<R> number, Function<R, T> view) {
        return keyed(
                rows,
                last ->
                        ByteBuffer.allocate(Integer.BYTES)
                                .putInt(Math.toIntExact(number.applyAsLong(last))),
                view);
    }

    /** The page of a list that is at hand as a whole, and stays in its order. */
    public <R, T> Page<T> slice(List<R> all, Function<R, T> view) {
        int from = Math.min(afterNumber() + 1, all.size());
        var rows = all.subList(from, Math.min(from + fetch(), all.size()));
        return counted(rows, row -> from + limit - 1, view);
    }

    private <R, T> Page<T> keyed(List<R> rows, Function<R, ByteBuffer> key, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        Optional<String> next =
                more
                        ? Optional.of(
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(key.apply(shown.getLast()).array()))
                        : Optional.empty();
        return new Page<>(shown.stream().map(view).toList(), next.orElse(null));
    }
}
