package io.servicecard.order.analytics.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What is asked about.
 *
 * @param from the first instant
 * @param to the first instant after
 */
public record Period(UUID branchId, Instant from, Instant to) {}
