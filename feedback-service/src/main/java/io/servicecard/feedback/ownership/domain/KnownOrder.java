package io.servicecard.feedback.ownership.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An order that this service heard of, and whose it is; an order never changes its customer. */
@Entity
@Table(name = "known_order")
public class KnownOrder {
    @Id private UUID orderId;
    private UUID customerId;

    /** For the persistence provider. */
    protected KnownOrder() {}

    /** The order. */
    public UUID orderId() {
        return orderId;
    }

    /** The customer it is done for. */
    public UUID customerId() {
        return customerId;
    }
}
