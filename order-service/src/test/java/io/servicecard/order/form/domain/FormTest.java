package io.servicecard.order.form.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.servicecard.order.naming.domain.LocalizedName;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers questions take, and which questions are none. */
class FormTest {
    private static final LocalizedName NAME = new LocalizedName("Имя", "Name", "Nazwa");

    private static Question question(String key, QuestionType type, boolean mandatory) {
        var choices =
                type == QuestionType.CHOICE
                        ? List.of(new Choice("wear", NAME), new Choice("water", NAME))
                        : List.<Choice>of();
        return new Question(key, NAME, type, mandatory, false, null, null, choices);
    }

    private static Question number(String min, String max) {
        return new Question(
                "n",
                NAME,
                QuestionType.NUMBER,
                true,
                false,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                null);
    }

    private static List<String> codes(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, true, ",
        "BOOLEAN, false, ",
        "BOOLEAN, TRUE, not-boolean",
        "BOOLEAN, 1, not-boolean",
        "NUMBER, -12.5, ",
        "NUMBER, 1e5, not-number",
        "NUMBER, 1.1234567, not-number",
        "NUMBER, ' 1', not-number",
        "NUMBER, '1,5', not-number",
        "TEXT, words, ",
        "TEXT, ' ', not-blank",
        "CHOICE, wear, ",
        "CHOICE, Name, not-offered",
        "INSPECTION, NA, ",
        "INSPECTION, pass, not-inspected",
        "DATE, 2026-02-28, ",
        "DATE, 2026-02-30, not-date",
        "DATE, +12026-01-01, not-date"
    })
    void anAnswerIsOfItsType(QuestionType type, String answer, String code) {
        var fault = question("q", type, true).fault("here", answer);
        assertEquals(code, fault.map(Flaw::code).orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, 4.5, 3, ",
        "3.0, 4.5, 4.5, ",
        "3.0, 4.5, 4.500001, out-of-range",
        "3.0, , 2.999999, out-of-range",
        ", 0, -7, ",
        ", 0, 1, out-of-range"
    })
    void aNumberKeepsItsBounds(String min, String max, String answer, String code) {
        var fault = number(min, max).fault("here", answer);
        assertEquals(code, fault.map(Flaw::code).orElse(null));
    }

    @Test
    void answersAreToWhatIsAskedAndOnce() {
        var form = new Form(List.of(question("a", QuestionType.BOOLEAN, true)));
        var faults =
                form.faults(
                        "results",
                        List.of(
                                new NewResult("a", "true"),
                                new NewResult("a", "false"),
                                new NewResult("b", "true")));
        assertEquals(List.of("key-twice", "question-unknown"), codes(faults));
        assertEquals("results[1].key", faults.getFirst().field());
        assertEquals(List.of("a"), form.unanswered(Set.of("b")));
        assertEquals(List.of(), form.unanswered(Set.of("a")));
    }

    @Test
    void whatIsNoQuestionIsFound() {
        var bounded =
                new Question("a", NAME, QuestionType.TEXT, true, false, BigDecimal.ONE, null, null);
        var form =
                new Form(
                        List.of(
                                bounded,
                                number("5", "4"),
                                new Question(
                                        "a",
                                        NAME,
                                        QuestionType.CHOICE,
                                        true,
                                        false,
                                        null,
                                        null,
                                        null),
                                new Question(
                                        "taken",
                                        NAME,
                                        QuestionType.CHOICE,
                                        true,
                                        false,
                                        null,
                                        null,
                                        List.of(new Choice("x", NAME), new Choice("x", NAME)))));
        assertEquals(
                List.of(
                        "bounds-unexpected",
                        "bounds-reversed",
                        "key-twice",
                        "choices-unclear",
                        "key-twice",
                        "key-twice"),
                codes(form.flaws("fields", new HashSet<>(Set.of("taken")))));
    }
}
