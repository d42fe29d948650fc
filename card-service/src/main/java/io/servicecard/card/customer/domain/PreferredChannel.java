package io.servicecard.card.customer.domain;

/** On which channel a customer wants to be told. */
public enum PreferredChannel {
    EMAIL,
    SMS,
    /** Nothing else is known: the inbox of the application. */
    INBOX
}
