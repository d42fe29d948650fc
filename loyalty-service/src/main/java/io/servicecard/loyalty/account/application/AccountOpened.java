package io.servicecard.loyalty.account.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer's first card became active, and there is an open account. Fired in the transaction
 * that sees to it, with the account locked: an observer may grant points, and fails the opening
 * with itself.
 *
 * @param customerId whose
 * @param at by the database's clock
 */
public record AccountOpened(UUID customerId, Instant at) {}
