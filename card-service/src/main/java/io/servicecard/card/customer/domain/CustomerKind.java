package io.servicecard.card.customer.domain;

/** What a customer is. */
public enum CustomerKind {
    /** A human being, with family and given name. */
    PERSON,
    /** A company or institution, with one name. */
    ORGANISATION
}
