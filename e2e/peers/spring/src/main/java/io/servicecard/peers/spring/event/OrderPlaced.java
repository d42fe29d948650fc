package io.servicecard.peers.spring.event;

import io.servicecard.peers.spring.order.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An order was placed.
 *
 * @param eventId of the event itself
 * @param traceparent of the request
 * @param order what the record says
 */
public record OrderPlaced(UUID eventId, String traceparent, Payload order) {
    /** The published language of orders, version 1. */
    public record Payload(
            UUID orderId,
            String orderNumber,
            UUID customerId,
            UUID cardId,
            UUID branchId,
            long orderVersion,
            Instant occurredAt,
            String actorRole,
            String templateKey,
            int templateVersion,
            Money total) {}
}
