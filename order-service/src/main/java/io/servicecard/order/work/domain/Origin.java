package io.servicecard.order.work.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * What is settled when an order is placed and never changes.
 *
 * @param number people use for it
 * @param customerId who holds the card
 * @param cardId the card it was placed with
 * @param branchId the branch that does it
 * @param asset what the work is done on
 * @param trackingHash of the token by which it can be followed
 */
@Embeddable
public record Origin(
        String number,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        @Embedded Asset asset,
        String trackingHash) {}
