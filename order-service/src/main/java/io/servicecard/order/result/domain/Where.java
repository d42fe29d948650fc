package io.servicecard.order.result.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an answer belongs.
 *
 * @param stage key of the stage; null for what was told when the order was placed
 * @param run how often the stage was begun then, from 1; 0 for the order itself
 */
@Embeddable
public record Where(@Column(name = "stage") String stage, @Column(name = "run") int run) {
    /** What was told when the order was placed. */
    public static final Where ORDER = new Where(null, 0);
}
