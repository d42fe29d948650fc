package io.servicecard.loyalty.limit.domain;

/** Where a version of the limits is in its life. */
public enum LimitsState {
    DRAFT,
    PUBLISHED
}
