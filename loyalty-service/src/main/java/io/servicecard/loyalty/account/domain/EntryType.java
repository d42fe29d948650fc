package io.servicecard.loyalty.account.domain;

/** Why points moved. */
public enum EntryType {
    /** An order earned them. */
    ACCRUAL,
    /** An order turned out to earn fewer. */
    CLAWBACK,
    /** They were given without an order's settlement: a welcome, a birthday, a campaign. */
    BONUS,
    /** They make good for what went wrong with an order. */
    COMPENSATION,
    /** They were reserved. */
    HOLD,
    /** A hold was captured. */
    CAPTURE,
    /** A hold ended without capture. */
    RELEASE,
    /** Spent points came back to their lots, for what they paid was given back. */
    RESTORE,
    /** Pending points became spendable. */
    ACTIVATE,
    /** A lot's time was over. */
    EXPIRE,
    /** A person corrected the balance, with a reason. */
    ADJUST,
    /** They went to, or came from, another customer. */
    TRANSFER,
    /** They went to, or came from, another account of the same person. */
    MERGE,
    /** What was left when the person was to be forgotten. */
    ERASE
}
