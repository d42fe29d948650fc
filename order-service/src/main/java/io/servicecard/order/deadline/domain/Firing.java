package io.servicecard.order.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A clock was seen past a percentage of its target.
 *
 * @param told whether others were told; of several passed at once only the highest is
 */
@Embeddable
public record Firing(
        @Column(name = "percent") int percent,
        @Column(name = "at") Instant at,
        @Column(name = "told") boolean told) {}
