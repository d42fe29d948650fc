package io.servicecard.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One event that is to wait for the relay; the database numbers it.
 *
 * @param id of the event
 * @param aggregateId what it happened to
 * @param type with its version
 * @param occurredAt when
 * @param traceparent of what caused it
 * @param payload JSON
 */
record OutboxRow(
        UUID id,
        UUID aggregateId,
        String type,
        Instant occurredAt,
        String traceparent,
        String payload) {}
