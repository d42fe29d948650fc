package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.WaitEvent;
import io.servicecard.order.work.domain.WaitingFor;
import java.time.Instant;

/** The waiting of orders, in the published language. */
sealed interface WaitV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, WaitEvent event) {
        return switch (event) {
            case WaitEvent.OrderPended e -> new Pended(head, e.waitingFor());
            case WaitEvent.OrderHeld e -> new Held(head, e.waitingFor(), e.reviewAt());
            case WaitEvent.OrderResumed _ -> new Plain(head);
        };
    }

    record Pended(@JsonUnwrapped Head head, WaitingFor waitingFor) implements WaitV1 {}

    record Held(@JsonUnwrapped Head head, WaitingFor waitingFor, Instant reviewAt)
            implements WaitV1 {}
}
