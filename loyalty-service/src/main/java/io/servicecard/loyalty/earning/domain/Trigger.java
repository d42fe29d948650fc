package io.servicecard.loyalty.earning.domain;

/** What a rule answers to. */
public enum Trigger {
    /** An order was handed over. */
    ORDER,
    /** The customer's account was opened. */
    WELCOME,
    /** It is the customer's birthday. */
    BIRTHDAY,
    /** The first order of somebody whom the customer brought was handed over. */
    REFERRAL
}
