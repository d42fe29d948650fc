package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.time.Instant;

/** The order waits, or goes on. */
public sealed interface WaitEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    record OrderPended(Head head, WaitingFor waitingFor) implements WaitEvent {}

    record OrderHeld(Head head, WaitingFor waitingFor, Instant reviewAt) implements WaitEvent {}

    record OrderResumed(Head head) implements WaitEvent {}
}
