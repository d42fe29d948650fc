package io.servicecard.order.work.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * What is settled when an order is placed, and never changes after the item was taken in.
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
        String trackingHash) {
    /** The same, for what the item was found to be when it was taken in. */
    Origin identified(Asset found) {
        return new Origin(number, customerId, cardId, branchId, found, trackingHash);
    }
}
