package io.servicecard.order.form.domain;

/**
 * An answer as somebody gives it.
 *
 * @param key of the question
 * @param value as text, whatever the question's type
 */
public record NewResult(String key, String value) {
    /** Without the value, which may not end in a log. */
    @Override
    public String toString() {
        return "NewResult[" + key + "]";
    }
}
