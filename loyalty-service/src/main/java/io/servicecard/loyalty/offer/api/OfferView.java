package io.servicecard.loyalty.offer.api;

import io.servicecard.loyalty.offer.application.UseOffers;
import io.servicecard.loyalty.offer.domain.OfferStanding;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A personal offer.
 *
 * @param id the offer
 * @param campaignId the campaign whose promise it is
 * @param customerId whose
 * @param state GRANTED, ACTIVATED, then USED; EXPIRED when the time was over before
 * @param grantedAt when it was granted
 * @param expiresAt the first moment at which it is too late
 * @param activatedAt absent before it is activated
 * @param orderId the order that used it, absent before
 * @param points what that order got by it, 0 before
 * @param version of the offer
 */
@Schema(name = "PersonalOffer")
public record OfferView(
        UUID id,
        UUID campaignId,
        UUID customerId,
        OfferStanding state,
        Instant grantedAt,
        Instant expiresAt,
        @Schema(nullable = true) Instant activatedAt,
        @Schema(nullable = true) UUID orderId,
        long points,
        long version) {
    static OfferView of(UseOffers.Seen seen) {
        var offer = seen.offer();
        return new OfferView(
                offer.id(),
                offer.campaignId(),
                offer.customerId(),
                seen.standing(),
                offer.grantedAt(),
                offer.expiresAt(),
                offer.activatedAt(),
                offer.orderId(),
                offer.points(),
                offer.version());
    }
}
