package io.servicecard.loyalty.account.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Tunable numbers of points. */
@ConfigMapping(prefix = "servicecard.loyalty")
public interface LoyaltyConfig {
    /** How long points stay reserved for an order's payment. */
    Duration paymentHold();

    /** How long after its time a hold that a partner or manager placed is released for them. */
    Duration holdGrace();

    /** How long before points expire their owner is told. */
    Duration expiryWarning();

    /** How many points a customer may give to others within the period. */
    long transferLimit();

    /** The period of the transfer limit, up to now. */
    Duration transferPeriod();

    /** How long entries are kept when their person is forgotten: the books' retention. */
    Duration ledgerRetention();

    /** Up to how many points one person may adjust alone; above it a second one approves. */
    long adjustmentLimit();

    /** How many new members a member may bring in a year. */
    int referralsPerYear();
}
