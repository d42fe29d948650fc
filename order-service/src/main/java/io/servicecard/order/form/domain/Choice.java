package io.servicecard.order.form.domain;

import io.servicecard.order.naming.domain.LocalizedName;

/** One of the answers a question of type {@link QuestionType#CHOICE} offers. */
public record Choice(String key, LocalizedName name) {}
