package io.servicecard.loyalty.account.domain;

import java.util.UUID;

/**
 * What an entry comes from. With the entry's type it is a permanent unique key: the same cause is
 * never posted twice.
 *
 * @param system who told of it, for example {@code order-service}
 * @param ref its id there
 * @param version of that id's state
 * @param actor subject of the token, or the system
 */
public record Source(String system, String ref, long version, String actor) {
    /** The system that orders come from. */
    public static final String ORDERS = "order-service";

    /** The system that customers and their cards come from. */
    public static final String CARDS = "card-service";

    /** The system that grants compensations. */
    public static final String FEEDBACK = "feedback-service";

    /** This service, for entries about its own holds and lots. */
    public static final String LOYALTY = "loyalty-service";

    /** A version of an order. */
    public static Source order(UUID orderId, long orderVersion) {
        return new Source(ORDERS, orderId.toString(), orderVersion, ORDERS);
    }

    /** A hold, which each entry type has once. */
    public static Source hold(UUID holdId, String actor) {
        return new Source(LOYALTY, holdId.toString(), 1, actor);
    }

    /** A lot, which time brings about once: it becomes spendable, and it expires. */
    static Source lot(UUID lotId) {
        return new Source(LOYALTY, lotId.toString(), 1, LOYALTY);
    }
}
