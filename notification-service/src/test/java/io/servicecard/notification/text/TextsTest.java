package io.servicecard.notification.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import io.servicecard.notification.message.domain.Language;
import io.servicecard.notification.message.domain.Template;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Map<Template, String> DATA =
            Map.of(
                    Template.WELCOME, "{\"maskedNumber\":\"**** 4821\"}",
                    Template.ORDER_READY, "{\"orderNumber\":\"R-7K3M9QXT\"}",
                    Template.STORAGE_REMINDER, "{\"orderNumber\":\"R-7K3M9QXT\"}",
                    Template.OFFER_GRANTED,
                            "{\"campaign\":\"a-key-as-long-as-any-campaign-can-have-01\"}",
                    Template.ESTIMATE_SENT, "{\"orderNumber\":\"R-7K3M9QXT\"}",
                    Template.TIER_CHANGED, "{\"tier\":\"gold\",\"up\":\"gold\"}",
                    Template.ORDER_MESSAGE, "{\"orderNumber\":\"R-7K3M9QXT\"}",
                    Template.PROMISE_CHANGED,
                            "{\"orderNumber\":\"R-7K3M9QXT\","
                                    + "\"previousReadyBy\":{\"at\":\"2026-03-17T12:30:00Z\",\"zone\":\"Europe/Warsaw\"},"
                                    + "\"readyBy\":{\"at\":\"2026-05-17T22:45:00Z\",\"zone\":\"Europe/Moscow\"}}",
                    Template.POINTS_EARNED, "{\"points\":5,\"available\":1025}",
                    Template.SURVEY_INVITATION, "{\"invitationId\":\"x\"}");

    private final Texts texts = new Texts("https://cards.example");

    static Stream<Arguments> everyText() {
        return Arrays.stream(Template.values())
                .flatMap(
                        template ->
                                Arrays.stream(Language.values())
                                        .map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void everyTextRendersInEveryLanguage(Template template, Language language) {
        for (var name : new String[] {"Anna", null}) {
            var text = texts.word(template, language, DATA.get(template), name, "https://l.ink");
            for (var part : new String[] {text.subject(), text.email(), text.brief()}) {
                assertFalse(part.isBlank());
                assertFalse(part.contains("{{") || part.contains("null"), part);
            }
            assertTrue(text.subject().length() <= 78, "RFC 5322 advises short lines");
            assertEquals(name != null, text.email().contains("Anna"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void everyTextFailsOnAMissingValue(Template template, Language language) {
        if (template != Template.SURVEY_INVITATION) { // names no value of its own
            assertThrows(
                    MustacheException.class, () -> texts.word(template, language, "{}", "A", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RU,'18 мая, 01:45','17 марта, 13:30'",
        "PL,'18 maja, 01:45','17 marca, 13:30'",
        "EN,'18 May, 01:45','17 March, 13:30'"
    })
    void timesAreThoseOfTheClocksThere(Language language, String readyBy, String previous) {
        var data = DATA.get(Template.PROMISE_CHANGED);
        var text = texts.word(Template.PROMISE_CHANGED, language, data, null, "");
        assertTrue(text.subject().contains(readyBy), text.subject());
        assertTrue(text.brief().contains(previous), text.brief());
    }

    /** Cardinal rules and samples of CLDR: unicode.org, "Language Plural Rules", ru, pl, en. */
    @ParameterizedTest
    @CsvSource({
        "RU,0,many",
        "RU,1,one",
        "RU,2,few",
        "RU,4,few",
        "RU,5,many",
        "RU,11,many",
        "RU,12,many",
        "RU,14,many",
        "RU,21,one",
        "RU,22,few",
        "RU,25,many",
        "RU,101,one",
        "RU,111,many",
        "RU,112,many",
        "RU,1000,many",
        "RU,1001,one",
        "PL,0,many",
        "PL,1,one",
        "PL,2,few",
        "PL,4,few",
        "PL,5,many",
        "PL,12,many",
        "PL,14,many",
        "PL,21,many",
        "PL,22,few",
        "PL,101,many",
        "PL,102,few",
        "PL,112,many",
        "PL,1000,many",
        "EN,0,other",
        "EN,1,one",
        "EN,2,other",
        "EN,21,other"
    })
    void pluralsFollowCldr(Language language, long number, String form) {
        assertEquals(form, Plurals.form(language, number));
    }

    @ParameterizedTest
    @CsvSource({
        "RU,1,Вам начислено: 1 балл",
        "RU,3,Вам начислено: 3 балла",
        "RU,11,Вам начислено: 11 баллов",
        "PL,1,Otrzymujesz 1 punkt",
        "PL,3,Otrzymujesz 3 punkty",
        "PL,11,Otrzymujesz 11 punktów",
        "EN,1,You earned 1 point",
        "EN,2,You earned 2 points"
    })
    void pointsAreCountedInWords(Language language, long points, String subject) {
        var data = "{\"points\":" + points + ",\"available\":1}";
        var text = texts.word(Template.POINTS_EARNED, language, data, null, "");
        assertEquals(subject, text.subject());
    }

    @ParameterizedTest
    @CsvSource({
        "RU,gold,gold,Теперь у вас уровень gold. https://cards.example",
        "RU,silver,'',Ваш уровень теперь silver. https://cards.example",
        "PL,'','',Obecnie nie masz żadnego poziomu. https://cards.example",
        "EN,'','',You are in no tier at present. https://cards.example",
        "EN,silver,'',Your tier is silver now. https://cards.example"
    })
    void anotherTierIsToldAsAGainOnlyWhenItIsOne(
            Language language, String tier, String up, String brief) {
        var data = "{\"tier\":\"" + tier + "\",\"up\":\"" + up + "\"}";
        assertEquals(brief, texts.word(Template.TIER_CHANGED, language, data, null, "").brief());
    }

    @Test
    void everyPluralOfALanguageIsInItsTexts() {
        for (var language : Language.values()) {
            for (var part : Texts.Part.values()) {
                var source = Texts.read(Texts.file(Template.POINTS_EARNED, language, part));
                for (var form : Plurals.forms(language)) {
                    assertTrue(source.contains("{{#points_" + form + "}}"), language + " " + form);
                }
            }
        }
    }

    @Test
    void noValueBreaksALine() {
        var data = "{\"orderNumber\":\"R-1\\r\\nBcc: all@example.org\"}";
        for (var language : Language.values()) {
            var text = texts.word(Template.ORDER_READY, language, data, "A\nReply-To: b@c.org", "");
            assertFalse(text.subject().matches("(?s).*[\\r\\n].*"), "one line");
            assertTrue(text.subject().contains("R-1 Bcc: all@example.org"), text.subject());
            assertFalse(text.email().contains("Reply-To"), "no name at all");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Анна Ёлкина",
                "Anna-Maria Łącka",
                "И. И. Петров",
                "Пётр О’Хара",
                "José",
                "A. Nowak"
            })
    void namesAreUsedAsTheyAre(String name) {
        assertEquals(name, Values.nameOnly(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "evil.example",
                "Anna evil.example",
                "Call 600100200 now",
                "a@b.example",
                "{{home}}",
                "Anna\nBcc: x",
                "<b>Anna</b>",
                "www.evil"
            })
    void whatIsNoNameIsLeftOut(String name) {
        assertEquals("", Values.nameOnly(name));
    }
}
