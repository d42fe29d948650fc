package io.servicecard.feedback.survey.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * The handed-over order a customer is asked about.
 *
 * @param orderId the order
 * @param orderNumber the number people use for it
 * @param customerId whom to ask
 */
public record RatedOrder(UUID orderId, String orderNumber, UUID customerId) {
    /** All three are needed. */
    public RatedOrder {
        Objects.requireNonNull(orderId);
        Objects.requireNonNull(orderNumber);
        Objects.requireNonNull(customerId);
    }
}
