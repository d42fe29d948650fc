package io.servicecard.loyalty.earning.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLInsert;

/**
 * What is known of an order that was settled, to try campaigns on; a newer settlement replaces it.
 */
@Entity
@Immutable
@SQLInsert(
        sql =
                "INSERT INTO past_order (facts, settled_at, order_id) VALUES (?, ?, ?) ON CONFLICT"
                        + " (order_id) DO UPDATE SET facts = excluded.facts, settled_at = excluded.settled_at")
class PastOrder {
    @Id private UUID orderId;
    private Instant settledAt;
    private String facts;

    /** For the persistence provider. */
    protected PastOrder() {}

    /**
     * A settlement to be kept.
     *
     * @param facts JSON
     */
    PastOrder(UUID orderId, Instant settledAt, String facts) {
        this.orderId = orderId;
        this.settledAt = settledAt;
        this.facts = facts;
    }
}
