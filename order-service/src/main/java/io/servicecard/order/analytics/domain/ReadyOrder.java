package io.servicecard.order.analytics.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An order that became ready, for a list of them.
 *
 * @param p50 by when it was to be ready in half of the cases, as forecast at its intake
 * @param p90 the same in nine of ten cases
 * @param promisedBy what was promised last
 * @param byHand whether a person chose that
 */
public record ReadyOrder(
        UUID orderId,
        String number,
        String templateKey,
        Instant acceptedAt,
        Instant readyAt,
        Instant p50,
        Instant p90,
        Instant promisedBy,
        boolean byHand) {}
