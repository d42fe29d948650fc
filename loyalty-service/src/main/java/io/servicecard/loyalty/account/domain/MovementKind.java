package io.servicecard.loyalty.account.domain;

/** What happened to points of a lot. */
public enum MovementKind {
    GRANT,
    HOLD,
    RELEASE,
    SPEND,
    RESTORE,
    EXPIRE,
    CLAW,
    TRANSFER
}
