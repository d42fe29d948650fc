package io.servicecard.order.promise.application;

import java.time.Instant;
import java.util.UUID;

/** Who is there to work in a branch. */
public interface Capacity {
    /** How many people work there at a moment. */
    int people(UUID branchId, Instant at);
}
