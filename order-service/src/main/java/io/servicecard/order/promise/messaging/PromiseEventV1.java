package io.servicecard.order.promise.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.PromiseEvent;
import java.time.Instant;
import java.util.UUID;

/** The published language of promises, version 1; its schemas are in contracts/events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseEventV1(
        @JsonUnwrapped Head head,
        Made.Cause cause,
        Instant previousReadyBy,
        Instant readyBy,
        String zone,
        Instant expectedBy) {
    /** What every event of a promise says. */
    record Head(
            UUID promiseId,
            long version,
            UUID orderId,
            String orderNumber,
            UUID customerId,
            UUID cardId,
            UUID branchId,
            long orderVersion,
            Instant occurredAt,
            String actorRole) {
        static Head of(PromiseEvent.Head head, long orderVersion, String role) {
            var ref = head.ref();
            return new Head(
                    head.promiseId(),
                    head.version(),
                    head.orderId(),
                    ref.number(),
                    ref.customerId(),
                    ref.cardId(),
                    ref.branchId(),
                    orderVersion,
                    head.at(),
                    role);
        }
    }

    static PromiseEventV1 of(PromiseEvent event, long orderVersion, String role) {
        var head = Head.of(event.head(), orderVersion, role);
        return switch (event) {
            case PromiseEvent.Changed e ->
                    new PromiseEventV1(
                            head, e.cause(), e.previous(), e.readyBy(), e.zone().getId(), null);
            case PromiseEvent.AtRisk e ->
                    new PromiseEventV1(head, null, null, e.readyBy(), null, e.expectedBy());
        };
    }
}
