package io.servicecard.order.message.messaging;

import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.message.domain.Side;
import io.servicecard.order.work.domain.Order;
import java.time.Instant;
import java.util.UUID;

/** The published language of messages, version 1; its schema is in contracts/events. */
record MessageEventV1(
        UUID messageId,
        Side side,
        UUID orderId,
        String orderNumber,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        long orderVersion,
        Instant occurredAt,
        String actorRole) {
    static MessageEventV1 of(Order order, OrderMessage message) {
        var origin = order.origin();
        return new MessageEventV1(
                message.id(),
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
