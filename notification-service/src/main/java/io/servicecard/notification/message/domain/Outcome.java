package io.servicecard.notification.message.domain;

/** How an attempt ended. */
public enum Outcome {
    /** The provider has the message. */
    ACCEPTED,
    /** The provider certainly does not have it, and may take it later. */
    FAILED,
    /** The provider will never take it, for example because the address does not exist. */
    REFUSED,
    /** No answer that tells: the provider may have it. */
    AMBIGUOUS
}
