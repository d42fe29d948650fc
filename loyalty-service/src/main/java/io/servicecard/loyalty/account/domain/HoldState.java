package io.servicecard.loyalty.account.domain;

/** Where a hold is in its life; all but the first are its end. */
public enum HoldState {
    /** Reserves its points. */
    HELD,
    /** Points were spent. */
    CAPTURED,
    /** Given back. */
    VOIDED,
    /** Given back after its time was over. */
    EXPIRED
}
