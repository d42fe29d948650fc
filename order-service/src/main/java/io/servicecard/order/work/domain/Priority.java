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
    URGENT;

    /** How much it comes before others: 0 for as it comes, less for behind. */
    public int rank() {
        return switch (this) {
            case LOW -> -1;
            case NORMAL -> 0;
            case HIGH -> 1;
            case URGENT -> 2;
        };
    }
}
