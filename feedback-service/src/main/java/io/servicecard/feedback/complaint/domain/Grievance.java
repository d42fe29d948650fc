package io.servicecard.feedback.complaint.domain;

import java.util.UUID;

/**
 * What is complained about.
 *
 * @param customerId whose complaint it is
 * @param orderId the order complained about, null for none
 * @param text in the customer's words; personal data
 * @param openedByRole in which role it was written down
 */
public record Grievance(UUID customerId, UUID orderId, String text, String openedByRole) {}
