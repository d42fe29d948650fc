package io.servicecard.order.staff.domain;

/** Whether somebody can be given work, whatever the shifts say. */
public enum Presence {
    /** There, or due to be there at the next shift. */
    PRESENT,
    /** Not there. */
    AWAY
}
