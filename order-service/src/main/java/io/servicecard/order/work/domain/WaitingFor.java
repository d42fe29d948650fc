package io.servicecard.order.work.domain;

/** What an order waits for: a closed vocabulary, for it decides whose time runs. */
public enum WaitingFor {
    /** The customer agrees to the work and its price. */
    APPROVAL,
    /** The customer answers a question. */
    INFO,
    /** The customer pays. */
    PAYMENT,
    /** Parts arrive. */
    PARTS,
    /** A machine or a room is free. */
    EQUIPMENT,
    /** Somebody can do it. */
    STAFF;

    /** Whether it is the customer's turn; then the promise pauses. */
    public boolean isTheCustomers() {
        return switch (this) {
            case APPROVAL, INFO, PAYMENT -> true;
            case PARTS, EQUIPMENT, STAFF -> false;
        };
    }
}
