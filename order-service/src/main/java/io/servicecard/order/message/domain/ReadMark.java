package io.servicecard.order.message.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Up to where a side has read the messages of an order. */
@Entity
@IdClass(ReadMark.Key.class)
@Table(name = "order_message_read")
public class ReadMark {
    @Id private UUID orderId;

    @Id
    @Enumerated(EnumType.STRING)
    private Side side;

    private UUID upTo;
    private Instant readAt;

    /** Whose mark. */
    public record Key(UUID orderId, Side side) {}

    /** For the persistence provider. */
    protected ReadMark() {}

    /** The first one. */
    public ReadMark(UUID orderId, Side side, UUID upTo, Instant readAt) {
        this.orderId = orderId;
        this.side = side;
        this.upTo = upTo;
        this.readAt = readAt;
    }

    /** Goes on to a later message; an earlier one changes nothing. */
    public void goOn(UUID message, Instant now) {
        if (after(message, upTo)) {
            upTo = message;
            readAt = now;
        }
    }

    /** The side. */
    public Side side() {
        return side;
    }

    /** Whether a message is among what was read. */
    public boolean covers(UUID message) {
        return !after(message, upTo);
    }

    /** The last message that was read. */
    public UUID upTo() {
        return upTo;
    }

    /** Compares as the database does: ids of later messages are greater, byte by byte. */
    private static boolean after(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        int low =
                Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
        return high > 0 || (high == 0 && low > 0);
    }
}
