package io.servicecard.feedback.followup.application;

import io.servicecard.feedback.followup.domain.CaseEvent;

/** Where cases tell what happened. */
public interface CaseEvents {
    /** Publishes the event with the running transaction. */
    void publish(CaseEvent event);
}
