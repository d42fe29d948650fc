package io.servicecard.order.gate.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.form.domain.QuestionType;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.StageTerms;
import io.servicecard.order.template.domain.TemplateContent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where templates may put gates, and with which parameters; the stages are first, here, last. */
class GateFlawsTest {
    private static final LocalizedName NAME = new LocalizedName("Имя", "Name", "Nazwa");
    private static final List<Gate> ALL =
            List.of(
                    new ChecklistDone(),
                    new FieldAnswered(),
                    new SecondPerson(),
                    new Paid(),
                    new DepositPaid(),
                    new MinPhotos(null),
                    new Signed(null),
                    new EstimateApproved(null),
                    new PartsReady(null));

    private static Question question(String key, QuestionType type) {
        return new Question(key, NAME, type, true, false, null, null, null);
    }

    private static StageSpec stage(String key, GateSpec entry, GateSpec exit) {
        var item = question(key + "-item", QuestionType.INSPECTION);
        var terms =
                new StageTerms(
                        null,
                        null,
                        null,
                        null,
                        key.equals("last") ? List.of() : List.of(item),
                        List.of(question(key + "-field", QuestionType.BOOLEAN)),
                        entry == null ? List.of() : List.of(entry),
                        exit == null ? List.of() : List.of(exit));
        return new StageSpec(key, NAME, "technician", 10, true, terms);
    }

    @ParameterizedTest
    @CsvSource({
        "exit, CHECKLIST_DONE, , , , , ",
        "exit, CHECKLIST_DONE, first, , , , ",
        "exit, CHECKLIST_DONE, last, , , , stage not-earlier+stage nothing-to-do",
        "entry, CHECKLIST_DONE, first, , , , ",
        "entry, CHECKLIST_DONE, , , , , stage stage-required",
        "entry, CHECKLIST_DONE, here, , , , stage not-earlier",
        "exit, CHECKLIST_DONE, , here-item, , , question parameter-unexpected",
        "exit, FIELD, , here-item, PASS, , ",
        "exit, FIELD, , here-field, , , ",
        "exit, FIELD, , told, , , ",
        "exit, FIELD, first, first-field, true, , ",
        "exit, FIELD, first, told, , , question question-unknown",
        "exit, FIELD, , first-field, , , question question-unknown",
        "exit, FIELD, , here-field, maybe, , values[0] not-boolean",
        "exit, FIELD, , , , , question question-unknown",
        "entry, FIELD, , told, , , ",
        "entry, FIELD, , here-field, , , question question-unknown",
        "entry, FIELD, first, first-item, NA, , ",
        "exit, SECOND_PERSON, , , , , ",
        "exit, SECOND_PERSON, first, , , , ",
        "entry, SECOND_PERSON, first, , , , ",
        "entry, SECOND_PERSON, , , , , stage stage-required",
        "entry, SECOND_PERSON, last, , , , stage not-earlier",
        "exit, PAID, , , , , ",
        "exit, PAID, first, , , 50, stage parameter-unexpected+percent parameter-unexpected",
        "entry, DEPOSIT_PAID, , , , 1, ",
        "entry, DEPOSIT_PAID, , , , 100, ",
        "entry, DEPOSIT_PAID, , , , 101, percent percent-required",
        "entry, DEPOSIT_PAID, , , , , percent percent-required",
        "entry, DEPOSIT_PAID, , , x, 30, values parameter-unexpected",
        "exit, MIN_PHOTOS, , , AFTER, #2, ",
        "entry, MIN_PHOTOS, , , , #50, ",
        "entry, MIN_PHOTOS, , , , , count count-required",
        "exit, MIN_PHOTOS, , , , #51, count count-required",
        "exit, MIN_PHOTOS, first, , SIGNATURE, #1, stage parameter-unexpected+values[0] purpose-unknown",
        "exit, SIGNATURE, , , , , ",
        "exit, SIGNATURE, , , , #1, count parameter-unexpected",
        "entry, ESTIMATE_APPROVED, , , , , ",
        "entry, ESTIMATE_APPROVED, first, , , , stage parameter-unexpected",
        "entry, PARTS_READY, , , , , ",
        "entry, PARTS_READY, , , , 5, percent parameter-unexpected"
    })
    void aGateStandsWhereItsParametersMeanSomething(
            String where,
            GateType type,
            String stage,
            String question,
            String value,
            String number,
            String flaws) {
        var values = value == null ? List.<String>of() : List.of(value);
        boolean counts = number != null && number.startsWith("#");
        var percent = number == null || counts ? null : Integer.valueOf(number);
        var count = counts ? Integer.valueOf(number.substring(1)) : null;
        var spec = new GateSpec(type, stage, question, values, percent, count);
        boolean entry = where.equals("entry");
        var content =
                new TemplateContent(
                        NAME,
                        "x",
                        new Form(List.of(question("told", QuestionType.TEXT))),
                        List.of(
                                stage("first", null, null),
                                stage("here", entry ? spec : null, entry ? null : spec),
                                stage("last", null, null)),
                        Optional.empty());
        var prefix = "stages[1]." + where + "Gates[0].";
        var expected =
                flaws == null
                        ? List.<String>of()
                        : List.of(flaws.split("\\+", -1)).stream().map(prefix::concat).toList();
        assertEquals(
                expected,
                new Gates(ALL, null)
                        .flaws(content).stream()
                                .map(flaw -> flaw.field() + " " + flaw.code())
                                .toList());
    }

    @Test
    void aWordWithoutMeaningOrWithTwoStopsTheService() {
        assertThrows(
                IllegalStateException.class, () -> new Gates(ALL.subList(1, ALL.size()), null));
        var twice = List.of(new Paid(), new Paid());
        assertThrows(IllegalStateException.class, () -> new Gates(List.copyOf(twice), null));
    }
}
