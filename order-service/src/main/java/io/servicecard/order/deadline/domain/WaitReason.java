package io.servicecard.order.deadline.domain;

/** What an order waits for. */
public enum WaitReason {
    /** The customer's decision on an estimate. */
    APPROVAL(true),
    /** Something that the customer has to tell. */
    INFO(true),
    /** The customer's money. */
    PAYMENT(true),
    /** The customer's coming for the item. */
    COLLECTION(true),
    /** Parts. */
    PARTS(false),
    /** A free machine or tool. */
    EQUIPMENT(false),
    /** Somebody free who can do it. */
    STAFF(false);

    private final boolean customers;

    WaitReason(boolean customers) {
        this.customers = customers;
    }

    /** Whether it is the customer who is waited for; the business's own waiting pauses nothing. */
    public boolean isCustomers() {
        return customers;
    }
}
