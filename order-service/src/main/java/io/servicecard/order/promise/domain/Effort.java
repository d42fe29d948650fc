package io.servicecard.order.promise.domain;

/**
 * Work whose length is not known for sure, in seconds of one person's working time. Lengths of
 * different stages are taken as independent, so expectations and variances add up.
 *
 * @param expected how long it takes in the middle
 * @param variance of that length
 * @param norm how long it takes by norm
 */
public record Effort(double expected, double variance, double norm) {
    /** Nothing to do. */
    public static final Effort NONE = new Effort(0, 0, 0);

    /** This and that. */
    public Effort plus(Effort other) {
        return new Effort(expected + other.expected, variance + other.variance, norm + other.norm);
    }
}
