package io.servicecard.loyalty.offer.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer was granted a personal offer.
 *
 * @param offerId the offer
 * @param customerId whose
 * @param campaignId the campaign whose promise it is
 * @param campaignKey its name for people
 * @param expiresAt the first moment at which it is too late
 * @param version of the offer
 * @param at by the database's clock
 */
public record OfferGranted(
        UUID offerId,
        UUID customerId,
        UUID campaignId,
        String campaignKey,
        Instant expiresAt,
        long version,
        Instant at) {}
