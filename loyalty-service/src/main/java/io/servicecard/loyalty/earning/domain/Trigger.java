package io.servicecard.loyalty.earning.domain;

/** What a rule answers to. */
public enum Trigger {
    /** An order was handed over. */
    ORDER,
    /** The customer's account was opened. */
    WELCOME,
    /** The customer's birthday of a year has come. */
    BIRTHDAY,
    /** A new member whom the customer brought had something done for them. */
    REFERRER,
    /** The customer named who brought them, and had something done. */
    REFERRED
}
