package io.servicecard.feedback.compensation.application;

import io.servicecard.feedback.compensation.domain.CompensationEvent;

/** Where compensations tell what happened. */
public interface CompensationEvents {
    /** Publishes the event with the running transaction. */
    void publish(CompensationEvent event);
}
