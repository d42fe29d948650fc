package io.servicecard.feedback.followup.domain;

import java.util.UUID;

/**
 * An answer with its score, which may open a case.
 *
 * @param responseId the answer
 * @param orderId the order that was rated
 * @param customerId who rated it
 * @param score the score
 */
public record RatedAnswer(UUID responseId, UUID orderId, UUID customerId, int score) {}
