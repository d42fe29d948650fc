package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.OrderEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * The published language of orders, version 1, by its business words; its schemas are in
 * contracts/events.
 */
interface OrderEventV1 {
    /** What every event of an order says. */
    record Head(
            UUID orderId,
            String orderNumber,
            UUID customerId,
            UUID cardId,
            UUID branchId,
            long orderVersion,
            Instant occurredAt,
            String actorRole) {
        static Head of(OrderEvent.Head head) {
            return new Head(
                    head.orderId(),
                    head.origin().number(),
                    head.origin().customerId(),
                    head.origin().cardId(),
                    head.origin().branchId(),
                    head.version(),
                    head.act().at(),
                    head.act().role());
        }
    }

    /** Of events that say no more. */
    record Plain(@JsonUnwrapped Head head) implements OrderEventV1 {}

    /** Of events that concern a stage. */
    record Stage(@JsonUnwrapped Head head, String stage) implements OrderEventV1 {}
}
