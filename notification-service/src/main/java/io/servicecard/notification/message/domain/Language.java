package io.servicecard.notification.message.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that customers read. */
public enum Language {
    EN,
    RU,
    PL;

    /** Its BCP 47 tag, for example {@code pl}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its locale, for numbers and plurals. */
    public Locale locale() {
        return Locale.of(tag());
    }

    /** The language of a tag such as {@code ru} or {@code ru-RU}; empty for all others. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> tag != null)
                .filter(language -> Locale.forLanguageTag(tag).getLanguage().equals(language.tag()))
                .findFirst();
    }
}
