package io.servicecard.order.deadline.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to an order, as far as measured times are concerned. */
public sealed interface OrderNews {
    /** The order. */
    UUID orderId();

    /** When it happened. */
    Instant at();

    /** It was placed, from this version of a template. */
    record Placed(OrderRef order, String templateKey, int templateVersion, Instant at)
            implements OrderNews {
        @Override
        public UUID orderId() {
            return order.orderId();
        }
    }

    /**
     * The item was taken in.
     *
     * @param promisedBy when the customer was told it will be ready
     */
    record Accepted(UUID orderId, Instant promisedBy, Instant at) implements OrderNews {}

    /** The order was refused. */
    record Rejected(UUID orderId, Instant at) implements OrderNews {}

    /** A stage is done. */
    record StageDone(UUID orderId, String stage, Instant at) implements OrderNews {}

    /** It waits for something. */
    record Waits(UUID orderId, WaitReason reason, Instant at) implements OrderNews {}

    /** It waits no more. */
    record Resumed(UUID orderId, Instant at) implements OrderNews {}

    /** It can be collected. */
    record Ready(UUID orderId, Instant at) implements OrderNews {}

    /** The customer has the item. */
    record HandedOver(UUID orderId, Instant at) implements OrderNews {}

    /** It ended without hand-over. */
    record Cancelled(UUID orderId, Instant at) implements OrderNews {}
}
