package io.servicecard.feedback.compensation.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What went wrong, and for whom.
 *
 * @param orderId the order with which it did
 * @param customerId whose order it is
 * @param complaintId the complaint about it, null when there is none
 * @param commitment what was not kept
 * @param reason on what ground the customer gets something
 */
@Embeddable
public record Failing(
        UUID orderId,
        UUID customerId,
        UUID complaintId,
        @Enumerated(EnumType.STRING) Commitment commitment,
        @Enumerated(EnumType.STRING) CompensationReason reason) {}
