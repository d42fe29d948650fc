package io.servicecard.notification.message.application;

/** Fired when a message became due; observe it after the transaction's success. */
public record MessageDue() {}
