package io.servicecard.order.work.domain;

/** What a payment is for. Neither is revenue before the item is handed over. */
public enum PaymentPurpose {
    /** Paid before the item is ready. */
    DEPOSIT,
    /** Paid when it can be collected. */
    FINAL
}
