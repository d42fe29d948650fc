package io.servicecard.order.assignment.domain;

/** Why somebody cannot be given work now. */
public enum Obstacle {
    /** Cannot do what it asks. */
    SKILL_MISSING,
    /** Is not there. */
    AWAY,
    /** Has as much as one may have. */
    WIP_LIMIT,
    /** Is there, but does not work within a day; no strategy gives work there, a person may. */
    NOT_AT_WORK
}
