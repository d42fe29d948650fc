package io.servicecard.order.price.domain;

/** What a line is for: a closed vocabulary, for it decides how its quantity is counted. */
public enum LineKind {
    /** A service of the catalogue, by the piece. */
    SERVICE(1),
    /** Working time: the quantity is in minutes, the price is that of an hour. */
    LABOUR(60),
    /** A part, by the piece. */
    PART(1),
    /** Anything else that is charged, by the piece. */
    FEE(1);

    private final int priced;

    LineKind(int priced) {
        this.priced = priced;
    }

    /** How many units of its quantity the line's price is for. */
    public int priced() {
        return priced;
    }
}
