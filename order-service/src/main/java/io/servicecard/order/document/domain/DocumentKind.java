package io.servicecard.order.document.domain;

/** The papers of an order. */
public enum DocumentKind {
    /** What was taken in, in which condition, and for which promise. */
    INTAKE_ACT,
    /** What sticks to the item. */
    LABEL,
    /** Further work that was offered. */
    ESTIMATE,
    /** What was done and paid, and who took the item. */
    COMPLETION_ACT
}
