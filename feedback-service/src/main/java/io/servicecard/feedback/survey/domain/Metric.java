package io.servicecard.feedback.survey.domain;

/** What a survey measures, with its scale. */
public enum Metric {
    /** Customer satisfaction, 1 (very dissatisfied) to 5 (very satisfied). */
    CSAT(1, 5);

    private final int lowest;
    private final int highest;

    Metric(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether the scale has this value. */
    public boolean has(int value) {
        return value >= lowest && value <= highest;
    }
}
