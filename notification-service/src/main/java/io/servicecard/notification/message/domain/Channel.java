package io.servicecard.notification.message.domain;

/** How a message reaches a customer. Every message is in the inbox, whatever its channel. */
public enum Channel {
    EMAIL,
    SMS,
    /** Nothing is sent: the customer reads the inbox. */
    INBOX
}
