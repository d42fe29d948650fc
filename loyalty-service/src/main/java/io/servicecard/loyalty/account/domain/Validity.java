package io.servicecard.loyalty.account.domain;

import java.time.Instant;

/**
 * When granted points may be spent.
 *
 * @param availableFrom first moment; pending before it
 * @param expiresAt first moment at which they may not be spent any more
 */
public record Validity(Instant availableFrom, Instant expiresAt) {
    /** Refuses points that could never be spent. */
    public Validity {
        if (!availableFrom.isBefore(expiresAt)) {
            throw new IllegalArgumentException("points would expire before they are available");
        }
    }

    boolean isPendingAt(Instant now) {
        return now.isBefore(availableFrom);
    }
}
