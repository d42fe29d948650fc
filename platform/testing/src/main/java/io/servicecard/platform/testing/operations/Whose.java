package io.servicecard.platform.testing.operations;

/** Whose object a request is about. */
public enum Whose {
    /** The caller's. */
    OWN,
    /** Somebody else's; for staff, services and anonymous callers every object is. */
    FOREIGN,
    /** Nobody's: the id is well formed and belongs to nothing. */
    MISSING,
    /** The operation is about no object that somebody owns. */
    NONE
}
