package io.servicecard.loyalty.account.domain;

/** Why points moved. */
public enum EntryType {
    /** An order earned them. */
    ACCRUAL,
    /** An order turned out to earn fewer. */
    CLAWBACK,
    /** They were reserved. */
    HOLD,
    /** A hold was captured. */
    CAPTURE,
    /** A hold ended without capture. */
    RELEASE
}
