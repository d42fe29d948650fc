package io.servicecard.order.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A clock was seen past a percentage of its target. No column may be null: else the whole set would
 * be written anew for each one that is added.
 *
 * @param told whether others were told; of several passed at once only the highest is
 */
@Embeddable
public record Firing(
        @Column(name = "percent", nullable = false) int percent,
        @Column(name = "at", nullable = false) Instant at,
        @Column(name = "told", nullable = false) boolean told) {}
