package io.servicecard.order.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Whom a promise concerns.
 *
 * @param number people use for the order
 */
@Embeddable
public record PromiseRef(
        @Column(name = "order_number", updatable = false) String number,
        @Column(name = "customer_id", updatable = false) UUID customerId,
        @Column(name = "card_id", updatable = false) UUID cardId,
        @Column(name = "branch_id", updatable = false) UUID branchId) {}
