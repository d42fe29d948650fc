package io.servicecard.peers.spring.order;

/** What a line is for. */
public enum LineKind {
    SERVICE(1),
    /** Its quantity is in minutes, its price is that of an hour. */
    LABOUR(60),
    PART(1),
    FEE(1);

    private final int priced;

    LineKind(int priced) {
        this.priced = priced;
    }

    /** How many units of its quantity the price is for. */
    int priced() {
        return priced;
    }
}
