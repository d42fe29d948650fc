package io.servicecard.order.work.domain;

/**
 * Why something is taken back that was attached to an order; none of these words tells of a person.
 */
public enum WithdrawalReason {
    /** It belongs to another order. */
    WRONG_ORDER,
    /** Something else was meant. */
    WRONG_FILE,
    /** It is there twice. */
    DUPLICATE,
    /** Nothing can be made out. */
    UNREADABLE,
    /** It shows what it should not, for example a person or a paper that lay beside the item. */
    SHOWS_TOO_MUCH,
    /** The customer wants it gone. */
    CUSTOMER_ASKED
}
