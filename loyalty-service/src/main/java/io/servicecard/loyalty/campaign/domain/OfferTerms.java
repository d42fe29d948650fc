package io.servicecard.loyalty.campaign.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Makes a campaign one of personal offers: it gives only to whom it was promised.
 *
 * @param most how many customers it may be promised to
 * @param validDays how long after the promise it can be used
 */
public record OfferTerms(int most, int validDays) {
    /** The first moment at which an offer of this moment is too late. */
    public Instant endOf(Instant granted) {
        return granted.plus(Duration.ofDays(validDays));
    }
}
