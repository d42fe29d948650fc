package io.servicecard.order.work.domain;

/** What is worked on first when there is more than one thing to do. */
public enum Priority {
    /** When nothing else waits. */
    LOW,
    /** As it comes. */
    NORMAL,
    /** Before others. */
    HIGH,
    /** Before everything; made and taken back by the manager only. */
    URGENT
}
