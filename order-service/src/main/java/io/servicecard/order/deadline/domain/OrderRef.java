package io.servicecard.order.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which order a clock is of, and whom it concerns.
 *
 * @param number people use for the order
 */
@Embeddable
public record OrderRef(
        @Column(name = "order_id", updatable = false) UUID orderId,
        @Column(name = "order_number", updatable = false) String number,
        @Column(name = "customer_id", updatable = false) UUID customerId,
        @Column(name = "card_id", updatable = false) UUID cardId,
        @Column(name = "branch_id", updatable = false) UUID branchId) {}
