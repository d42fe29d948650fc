package io.servicecard.order.work.domain;

import java.time.Instant;

/**
 * Somebody doing something, once.
 *
 * @param subject opaque id of who does it: the token's {@code sub}, or a service's name
 * @param role in which role
 * @param at when
 */
public record Act(String subject, String role, Instant at) {}
