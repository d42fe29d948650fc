package io.servicecard.card.customer.domain;

/** How a customer can be reached. */
public enum ContactType {
    /** A telephone number that takes calls and SMS. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** A postal address, in one text. */
    POSTAL
}
