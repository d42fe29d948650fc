package io.servicecard.order.document.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import java.util.Locale;

/** The languages of papers. */
public enum Language {
    RU,
    EN,
    PL;

    /** Its rules for numbers. */
    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }

    /** The name in this language. */
    public String of(LocalizedName name) {
        return switch (this) {
            case RU -> name.ru();
            case EN -> name.en();
            case PL -> name.pl();
        };
    }
}
