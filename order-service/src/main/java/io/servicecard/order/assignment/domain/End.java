package io.servicecard.order.assignment.domain;

/** How somebody's having of work ended. */
public enum End {
    /** It is done. */
    DONE,
    /** Somebody else has it now. */
    REASSIGNED,
    /** Nobody has it now. */
    UNASSIGNED,
    /** It is not to be done any more. */
    DROPPED
}
