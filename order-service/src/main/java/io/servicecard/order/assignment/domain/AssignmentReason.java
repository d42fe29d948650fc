package io.servicecard.order.assignment.domain;

/**
 * Why work is taken from somebody who has not done it: a word, so that nothing personal is typed.
 */
public enum AssignmentReason {
    /** Whoever has it is not there. */
    ABSENT,
    /** Whoever has it has too much to do. */
    OVERLOADED,
    /** It asks for what somebody else can do better. */
    SKILL,
    /** It has become urgent, and somebody else is free. */
    URGENCY,
    /** The customer wishes somebody else. */
    CUSTOMER_WISH,
    /** It should never have been given so. */
    MISTAKE
}
