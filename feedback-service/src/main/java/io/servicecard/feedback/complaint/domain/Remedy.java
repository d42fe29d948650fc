package io.servicecard.feedback.complaint.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Something to be done about a complaint.
 *
 * @param what the action
 * @param owner who does it
 * @param due by when
 */
@Embeddable
public record Remedy(String what, String owner, Instant due) {}
