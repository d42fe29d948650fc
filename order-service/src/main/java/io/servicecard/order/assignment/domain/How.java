package io.servicecard.order.assignment.domain;

/** How work came to somebody. */
public enum How {
    /** Somebody gave it. */
    PERSON,
    /** Whoever has it took it. */
    CLAIM,
    /** It was the turn of whoever has it. */
    ROUND_ROBIN,
    /** Whoever has it had the least to do. */
    LEAST_LOADED,
    /** Whoever has it can do what it asks, and little else. */
    SKILL_MATCH
}
