package io.servicecard.order.message.messaging;

import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.message.domain.Side;
import io.servicecard.order.work.domain.Order;
import java.time.Instant;
import java.util.UUID;

/** The published language of messages, version 1; its schema is in contracts/events. */
record MessageEventV1(
        UUID messageId,
        long version,
        Side side,
        UUID orderId,
        String orderNumber,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        long orderVersion,
        Instant occurredAt,
        String actorRole) {
    /** What was written is never changed. */
    private static final long ONLY_VERSION = 1;

    static MessageEventV1 of(Order order, OrderMessage message) {
        var origin = order.origin();
        return new MessageEventV1(
                message.id(),
                ONLY_VERSION,
                message.side(),
                order.id(),
                origin.number(),
                origin.customerId(),
                origin.cardId(),
                origin.branchId(),
                order.version(),
                message.postedAt(),
                message.postedRole());
    }
}
