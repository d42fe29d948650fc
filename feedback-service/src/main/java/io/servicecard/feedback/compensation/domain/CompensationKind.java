package io.servicecard.feedback.compensation.domain;

/** What a customer gets. */
public enum CompensationKind {
    /** Points, which the ledger gives. */
    POINTS,
    /** A part of a next order's price, which whoever prices that order takes off. */
    DISCOUNT,
    /** Money, which the desk pays. */
    MONEY
}
