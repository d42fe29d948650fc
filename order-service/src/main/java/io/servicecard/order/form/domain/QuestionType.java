package io.servicecard.order.form.domain;

/** What kind of answer a question takes; all answers travel as text. */
public enum QuestionType {
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A decimal number with a point, up to twelve digits before it and six after it. */
    NUMBER,
    /** Words. */
    TEXT,
    /** The key of one of the question's choices. */
    CHOICE,
    /** {@code PASS}, {@code FAIL}, or {@code NA} for what there was nothing to inspect. */
    INSPECTION,
    /** A day, {@code 2026-03-14}. */
    DATE
}
