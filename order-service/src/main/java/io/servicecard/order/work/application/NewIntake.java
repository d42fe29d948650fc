package io.servicecard.order.work.application;

import java.time.Instant;
import java.util.UUID;

/**
 * An intake act as reception writes it.
 *
 * @param condition of the item, in words
 * @param signedBy name of the person who signs it
 * @param assetId the customer's registered thing that it is; null for what was said before
 * @param readyBy when the customer is told it will be ready; null for what is forecast
 */
public record NewIntake(String condition, String signedBy, UUID assetId, Instant readyBy) {
    /** The same, for a time. */
    NewIntake promising(Instant time) {
        return new NewIntake(condition, signedBy, assetId, time);
    }

    /** Without any value, which may not end in a log. */
    @Override
    public String toString() {
        return "NewIntake";
    }
}
