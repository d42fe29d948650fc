package io.servicecard.loyalty.tier.domain;

/** How somebody falls who does not reach the own tier's threshold any more. */
public enum Downgrade {
    /** Not at all: what was reached stays. */
    NEVER,
    /** One tier after each time of grace. */
    ONE_STEP,
    /** To what is reached, after the time of grace. */
    TO_REACHED
}
