package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.ComplaintEvent;

/** Where complaints tell what happened. */
public interface ComplaintEvents {
    /** Publishes the event with the running transaction. */
    void publish(ComplaintEvent event);
}
