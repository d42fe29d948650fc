package io.servicecard.loyalty.tier.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer is in another tier.
 *
 * @param customerId whose standing
 * @param from the tier before, empty for none
 * @param to the tier now, empty for none
 * @param up whether it is the higher one
 * @param version of the standing after it
 * @param at by the database's clock
 */
public record TierChanged(
        UUID customerId,
        Optional<String> from,
        Optional<String> to,
        boolean up,
        long version,
        Instant at) {}
