package io.servicecard.peers.spring.event;

import io.servicecard.peers.spring.order.Act;
import io.servicecard.peers.spring.order.Money;
import io.servicecard.peers.spring.order.StoredOrder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

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

    /**
     * The event of an order that was just placed.
     *
     * @param traceparent of the request; null when it brought none, then a new trace begins
     */
    public static OrderPlaced of(UUID id, StoredOrder order, Act act, String traceparent) {
        return new OrderPlaced(
                id,
                traceparent == null ? newTrace() : traceparent,
                new Payload(
                        order.id(),
                        order.number(),
                        order.customerId(),
                        order.cardId(),
                        order.branchId(),
                        order.version(),
                        act.at(),
                        act.role(),
                        order.template().key(),
                        order.template().version(),
                        order.total()));
    }

    private static String newTrace() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-%s%s-%s-01"
                .formatted(
                        hex.toHexDigits(random.nextLong()),
                        hex.toHexDigits(random.nextLong()),
                        hex.toHexDigits(random.nextLong()));
    }
}
