package io.servicecard.order.template.domain;

import static io.servicecard.order.asset.domain.IdentifierKind.PLATE;
import static io.servicecard.order.asset.domain.IdentifierKind.SERIAL;
import static io.servicecard.order.asset.domain.IdentifierKind.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.form.domain.QuestionType;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.platform.id.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a template must be to be published, and in which order its stages may begin. */
class TemplateCheckTest {
    private static final LocalizedName NAME = new LocalizedName("Имя", "Name", "Nazwa");

    private static StageSpec stage(String key, List<String> next, List<String> back) {
        return stage(key, true, new StageTerms(null, null, next, back, null, null, null, null));
    }

    private static StageSpec stage(String key, boolean mandatory, StageTerms terms) {
        return new StageSpec(key, NAME, "technician", 30, mandatory, terms);
    }

    private static StageSpec optional(String key) {
        return stage(key, false, StageTerms.NONE);
    }

    private static TemplateContent template(StageSpec... stages) {
        return new TemplateContent(NAME, "x", Form.NONE, List.of(stages), Optional.empty());
    }

    private static List<String> flaws(TemplateContent content) {
        return TemplateCheck.flaws(content).stream()
                .map(flaw -> flaw.field() + " " + flaw.code())
                .toList();
    }

    @Test
    void aLineAndABranchThatMeetsAreSound() {
        assertEquals(
                List.of(), flaws(template(stage("a", null, null), stage("b", null, List.of("a")))));
        assertEquals(
                List.of(),
                flaws(
                        template(
                                stage("a", List.of("b", "c"), null),
                                stage("b", List.of("d"), null),
                                stage("c", null, List.of()),
                                stage("d", null, List.of("b", "c")))));
    }

    @Test
    void waysLeadOnFromOneStartToEveryStage() {
        assertEquals(
                List.of("stages[0].next[0] not-later"),
                flaws(template(stage("a", List.of("a", "b"), null), stage("b", null, null))));
        assertEquals(
                List.of("stages[1] second-start", "stages[2] unreachable"),
                flaws(
                        template(
                                stage("a", List.of(), null),
                                stage("b", null, null),
                                stage("c", null, null))));
        assertEquals(
                List.of("stages[1].next[0] not-later"),
                flaws(template(stage("a", null, null), stage("b", List.of("a"), null))),
                "a way back is no way on");
    }

    @Test
    void waysBackLeadToEarlierStages() {
        assertEquals(
                List.of(
                        "stages[1].returnsTo[0] not-earlier",
                        "stages[1].returnsTo[1] not-earlier",
                        "stages[1].returnsTo[2] not-earlier"),
                flaws(
                        template(
                                stage("a", null, null),
                                stage("b", null, List.of("b", "c", "none", "a")),
                                stage("c", null, null))));
    }

    @Test
    void rolesExistAndNormsCount() {
        assertEquals(
                List.of("stages[0].role role-unknown", "stages[0].normMinutes norm-not-positive"),
                flaws(template(new StageSpec("a", NAME, "wizard", 0, true, null))));
    }

    @Test
    void aKeyMeansOneQuestion() {
        var question = new Question("q", NAME, QuestionType.TEXT, true, false, null, null, null);
        var terms =
                new StageTerms(
                        null, null, null, null, List.of(question), List.of(question), null, null);
        var content =
                new TemplateContent(
                        NAME,
                        "x",
                        new Form(List.of(question)),
                        List.of(stage("a", true, terms)),
                        Optional.empty());
        assertEquals(
                List.of(
                        "stages[0].checklist[0].key key-twice",
                        "stages[0].fields[0].key key-twice"),
                flaws(content));
    }

    @Test
    void aKindOfIdentifierIsNamedOnce() {
        var demand = new AssetDemand(true, List.of(VIN, PLATE, VIN));
        var stages = List.of(stage("a", null, null));
        var content = new TemplateContent(NAME, "x", Form.NONE, stages, Optional.of(demand));
        assertEquals(List.of("asset.knownBy[2] kind-twice"), flaws(content));
    }

    @Test
    void aThingIsKnownByOneOfWhatIsAsked() {
        var demand = new AssetDemand(false, List.of(VIN, PLATE));
        assertTrue(demand.isMetBy(List.of(SERIAL, PLATE)));
        assertFalse(demand.isMetBy(List.of(SERIAL)));
        assertTrue(new AssetDemand(false, List.of()).isMetBy(List.of()));
    }

    @Test
    void publishingTellsAllFlawsAndChangesNothing() {
        var content = template(stage("a", List.of("none"), null));
        var version = new TemplateVersion(Ids.next(), "t", 1, content);
        var refusal =
                assertThrows(
                        TemplateRefused.Flawed.class,
                        () -> version.publish(List.of(new Flaw("x", "gate", "is wrong"))));
        assertEquals(List.of("not-later", "gate"), refusal.flaws.stream().map(Flaw::code).toList());
        assertEquals(TemplateState.DRAFT, version.state());
        assertEquals(1, version.version());
    }

    @Test
    void aStageWaitsForOneOfThoseItFollowsAndOptionalOnesArePassedOver() {
        var line =
                new PublishedTemplate(
                        "t",
                        1,
                        template(
                                stage("a", null, null),
                                optional("b"),
                                optional("c"),
                                stage("d", null, null),
                                stage("e", null, null)));
        assertEquals(List.of(), line.awaited("a", _ -> false));
        assertEquals(List.of("c"), line.awaited("d", _ -> false));
        assertEquals(List.of(), line.awaited("d", Set.of("a")::contains));
        assertEquals(List.of(), line.awaited("c", Set.of("a")::contains));
        assertEquals(List.of("d"), line.awaited("e", Set.of("a", "c")::contains));
    }
}
