package io.servicecard.order.erasure.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The answer to one request to forget a customer.
 *
 * @param number counts the customer's receipts, from 1
 * @param kept what stays of the customer's orders; empty when there were none
 */
public record Receipt(UUID requestId, UUID customerId, int number, List<Kept> kept, Instant at) {
    /**
     * Orders that stay, leading to nobody.
     *
     * @param legalBasis a code
     * @param eraseAfter when the last of them goes
     */
    public record Kept(String legalBasis, Instant eraseAfter) {}
}
