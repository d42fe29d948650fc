package io.servicecard.order.gate.domain;

/**
 * The vocabulary of gates. A word stands here only when the facts that decide it exist; each has
 * exactly one bean, and the service does not start without it.
 */
public enum GateType {
    /** The mandatory items of a stage's checklist are answered. */
    CHECKLIST_DONE,
    /** A question is answered, and by one of the wanted values where some are named. */
    FIELD,
    /** Somebody who had no part in the work of a stage. */
    SECOND_PERSON,
    /** Nothing is left to pay. */
    PAID,
    /** So many per cent of the total are paid. */
    DEPOSIT_PAID,
    /** So many photos are attached. */
    MIN_PHOTOS,
    /**
     * The customer agreed to the estimate that was put before them last; nobody is asked about work
     * that is done again for nothing.
     */
    ESTIMATE_APPROVED,
    /** Every part among the lines has arrived. */
    PARTS_READY,
    /** Somebody has signed. */
    SIGNATURE
}
