package io.servicecard.loyalty.offer.domain;

/** How an offer stands at a moment. */
public enum OfferStanding {
    GRANTED,
    ACTIVATED,
    USED,
    EXPIRED
}
