package io.servicecard.feedback.survey.domain;

/**
 * A value on its metric's scale.
 *
 * @param metric what was measured
 * @param value on the metric's scale
 */
public record Score(Metric metric, int value) {
    /** Refuses a value outside the scale. */
    public Score {
        if (!metric.has(value)) {
            throw new IllegalArgumentException("not on the scale of " + metric);
        }
    }
}
