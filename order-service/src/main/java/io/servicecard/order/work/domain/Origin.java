package io.servicecard.order.work.domain;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * For whom, with which card and where an order is done.
 *
 * @param customerId who holds the card
 * @param cardId the card it was placed with
 * @param branchId the branch that does it
 */
@Embeddable
public record Origin(UUID customerId, UUID cardId, UUID branchId) {}
