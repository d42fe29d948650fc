package io.servicecard.loyalty.account.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Tunable numbers of points. */
@ConfigMapping(prefix = "servicecard.loyalty")
public interface LoyaltyConfig {
    /** How long points stay reserved for an order's payment. */
    Duration paymentHold();

    /**
     * How long points stay reserved at the request of a partner or manager, at most: what is
     * forgotten must not keep points from their owner until they have expired.
     */
    Duration longestHold();

    /** How long after its time a hold that a partner or manager placed is released for them. */
    Duration holdGrace();

    /** How long before points expire their owner is told. */
    Duration expiryWarning();

    /** How long entries are kept when their person is forgotten: the books' retention. */
    Duration ledgerRetention();
}
