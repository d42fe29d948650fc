package io.servicecard.order.deadline.domain;

/** The life of a policy version. */
public enum PolicyState {
    /** Written down; nothing is measured under it. */
    DRAFT,
    /** Orders placed from now on are measured under it. */
    PUBLISHED,
    /** Replaced or withdrawn; clocks that began under it keep it. */
    RETIRED
}
