package io.servicecard.order.promise.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to an order, as far as promises are concerned. */
public sealed interface PromiseNews {
    /** The order. */
    UUID orderId();

    /** The branch in whose line it stands. */
    UUID branchId();

    /** It can be collected. */
    record Ready(UUID orderId, UUID branchId, Instant at) implements PromiseNews {}

    /** Something happened that moves the line of its branch, or it in the line. */
    record Moved(UUID orderId, UUID branchId) implements PromiseNews {}

    /** It ended before it was ready. */
    record Ended(UUID orderId, UUID branchId) implements PromiseNews {}
}
