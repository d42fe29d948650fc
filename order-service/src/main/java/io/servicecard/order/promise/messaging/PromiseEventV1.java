package io.servicecard.order.promise.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.PromiseEvent;
import java.time.Instant;
import java.util.UUID;

/** The published language of promises, version 1; its schemas are in contracts/events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseEventV1(
        UUID promiseId,
        long version,
        UUID orderId,
        String orderNumber,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        Made.Cause cause,
        Instant previousReadyBy,
        Instant readyBy,
        String zone,
        Instant expectedBy,
        Instant occurredAt,
        String actorRole) {
    static PromiseEventV1 of(PromiseEvent event, String role) {
        return switch (event) {
            case PromiseEvent.Changed e ->
                    of(
                            e.head(),
                            e.cause(),
                            e.previous(),
                            e.readyBy(),
                            e.zone().getId(),
                            null,
                            role);
            case PromiseEvent.AtRisk e ->
                    of(e.head(), null, null, e.readyBy(), null, e.expectedBy(), role);
        };
    }

    private static PromiseEventV1 of(
            PromiseEvent.Head head,
            Made.Cause cause,
            Instant previous,
            Instant readyBy,
            String zone,
            Instant expectedBy,
            String role) {
        var ref = head.ref();
        return new PromiseEventV1(
                head.promiseId(),
                head.version(),
                head.orderId(),
                ref.number(),
                ref.customerId(),
                ref.cardId(),
                ref.branchId(),
                cause,
                previous,
                readyBy,
                zone,
                expectedBy,
                head.at(),
                role);
    }
}
