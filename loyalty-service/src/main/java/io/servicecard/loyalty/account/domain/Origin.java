package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where the points of a lot come from. They keep it when they change hands, as they keep their
 * expiry: so what became of all that was earned in a month can be told.
 *
 * @param orderId the order that earned them, may be null
 * @param lineId the order's line that earned them, may be null
 * @param earnedAt when they were granted first
 * @param received whether the lot got them from another account
 */
@Embeddable
public record Origin(UUID orderId, String lineId, Instant earnedAt, boolean received) {
    /** Points that no order earned. */
    static Origin at(Instant now) {
        return ofLine(null, null, now);
    }

    /** Points that a line of an order earned. */
    static Origin ofLine(UUID orderId, String lineId, Instant now) {
        return new Origin(orderId, lineId, now, false);
    }

    /** The same points with another customer, who has nothing to do with the order. */
    Origin given() {
        return new Origin(null, null, earnedAt, true);
    }

    /** The same points in another account of the same person, whose order it stays. */
    Origin moved() {
        return new Origin(orderId, lineId, earnedAt, true);
    }
}
