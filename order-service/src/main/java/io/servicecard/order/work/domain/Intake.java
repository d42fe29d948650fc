package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The intake act: in which condition the item came, who signed for it, and what was promised.
 *
 * @param condition of the item, in words, sealed
 * @param signedBy name of the person who signed the act, sealed
 * @param readyBy when the customer was told it will be ready
 */
@Embeddable
public record Intake(
        @Column(name = "item_condition") Sealed condition,
        @Column(name = "signed_by") Sealed signedBy,
        @Column(name = "ready_by") Instant readyBy) {
    void mustPromiseAfter(Instant now) {
        if (!readyBy.isAfter(now)) {
            throw new OrderRefused.PromiseInPast();
        }
    }
}
