package io.servicecard.loyalty.merge.application;

import java.util.UUID;

/**
 * An account has just gone up in another one of the same person. Fired in the transaction that does
 * so, with both locked: what else is known of the one customer is the other's from now on.
 *
 * @param merged the customer whose account went up
 * @param survivor the customer whose account it is now
 */
public record AccountsMerged(UUID merged, UUID survivor) {}
