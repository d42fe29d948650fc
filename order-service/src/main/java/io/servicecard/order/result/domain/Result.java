package io.servicecard.order.result.domain;

/**
 * An answer on record.
 *
 * @param value as text; null when the customer was erased
 */
public record Result(String value, Recorder recorder) {
    /** Without the value, which may not end in a log. */
    @Override
    public String toString() {
        return "Result";
    }
}
