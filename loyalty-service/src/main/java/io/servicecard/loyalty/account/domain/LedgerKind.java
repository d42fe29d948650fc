package io.servicecard.loyalty.account.domain;

/**
 * The ledger accounts that each account has. Points are in the first four; the others say where
 * they came from (negative) and where they went (positive).
 */
public enum LedgerKind {
    /** May be spent. */
    AVAILABLE,
    /** Granted, not spendable yet. */
    PENDING,
    /** Reserved by holds. */
    HELD,
    /** Owed by the customer: never above zero. */
    DEBT,
    /** Granted by the business. */
    ISSUED,
    /** Spent. */
    REDEEMED,
    /** Lost because a lot's time was over. */
    EXPIRED,
    /** Corrected by a person. */
    ADJUSTED,
    /** From and to other accounts: sums to 0 over all of them. */
    TRANSFERRED,
    /**
     * To be taken back, neither there nor owed, for the limit of debt was reached: never above 0.
     */
    FORGIVEN
}
