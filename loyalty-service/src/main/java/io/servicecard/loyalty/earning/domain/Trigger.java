package io.servicecard.loyalty.earning.domain;

/** What a rule answers to. */
public enum Trigger {
    /** An order was handed over. */
    ORDER,
    /** The customer's account was opened. */
    WELCOME
}
