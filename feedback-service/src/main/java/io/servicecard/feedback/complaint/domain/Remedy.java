package io.servicecard.feedback.complaint.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Something to be done about a complaint.
 *
 * @param what the action, sealed
 * @param owner who does it, sealed
 * @param due by when
 */
@Embeddable
public record Remedy(Sealed what, Sealed owner, Instant due) {}
