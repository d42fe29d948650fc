package io.servicecard.notification.text;

import com.ibm.icu.text.PluralRules;
import io.servicecard.notification.message.domain.Language;
import java.util.Collection;

/** Which plural form a number takes, by the rules of Unicode's CLDR. */
final class Plurals {
    private Plurals() {}

    /** The form: one, few, many or other. */
    static String form(Language language, long number) {
        return rules(language).select((double) number);
    }

    /** All forms of the language. */
    static Collection<String> forms(Language language) {
        return rules(language).getKeywords();
    }

    private static PluralRules rules(Language language) {
        return PluralRules.forLocale(language.locale());
    }
}
