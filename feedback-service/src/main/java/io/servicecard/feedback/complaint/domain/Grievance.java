package io.servicecard.feedback.complaint.domain;

import io.servicecard.platform.crypto.Sealed;
import java.util.UUID;

/**
 * What is complained about.
 *
 * @param customerId whose complaint it is
 * @param orderId the order complained about, null for none
 * @param text in the customer's words, sealed
 * @param openedByRole in which role it was written down
 */
public record Grievance(UUID customerId, UUID orderId, Sealed text, String openedByRole) {}
