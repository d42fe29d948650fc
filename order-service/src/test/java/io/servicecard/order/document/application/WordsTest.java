package io.servicecard.order.document.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.servicecard.order.document.domain.Language;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Papers have all their words in all languages. */
class WordsTest {
    @Test
    void everyLanguageHasTheSameWords() {
        var keys = Words.of(Language.EN).keys();
        for (var language : Language.values()) {
            var words = Words.of(language);
            assertEquals(keys, words.keys(), language::name);
            keys.forEach(key -> assertFalse(words.say(key).isBlank(), key));
            for (var method : PaymentMethod.values()) {
                assertFalse(words.say("paid." + method).isBlank());
            }
        }
    }

    @Test
    void amountsAndTimesAreWrittenAsTheLanguageDoes() {
        var much = new Money(1_234_567_89, "RUB");
        assertEquals("1,234,567.89\u00a0RUB", Words.of(Language.EN).say(much));
        assertEquals("1\u00a0234\u00a0567,89\u00a0RUB", Words.of(Language.RU).say(much));
        assertEquals("1\u00a0234\u00a0567,89\u00a0RUB", Words.of(Language.PL).say(much));
        assertEquals("500\u00a0JPY", Words.of(Language.EN).say(new Money(500, "JPY")));
        assertEquals(
                "01.07.2026 14:30 (Europe/Warsaw)",
                Words.of(Language.PL).say(Instant.parse("2026-07-01T12:30:00Z"), "Europe/Warsaw"));
    }
}
