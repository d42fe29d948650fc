package io.servicecard.order.work.domain;

/** Why something came back. */
public enum ReturnReason {
    DEFECTIVE,
    WRONG_ITEM,
    NOT_AS_AGREED,
    UNWANTED,
    /** Without an obligation. */
    GOODWILL
}
