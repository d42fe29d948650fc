package io.servicecard.order.form.domain;

/**
 * Something wrong with what was written.
 *
 * @param field where, as a path, for example {@code stages[2].next[0]}
 * @param code of the rule, for example {@code key-twice}
 * @param message for a person, without the value
 */
public record Flaw(String field, String code, String message) {}
