package io.servicecard.order.work.domain;

/** What was the matter with work that has to be done again. */
public enum RootCause {
    /** It was done badly. */
    WORKMANSHIP,
    /** A part failed. */
    PART,
    /** Something else was repaired than was broken. */
    DIAGNOSIS,
    /** It was used as it must not be. */
    MISUSE,
    /** It wore out as such things do. */
    WEAR,
    /** There is nothing the matter. */
    NOTHING_FOUND
}
