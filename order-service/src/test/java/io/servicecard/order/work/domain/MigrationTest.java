package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.ALICE;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that go on by a later version of their template. */
class MigrationTest {
    private final Order order = Samples.in(OrderState.IN_PROGRESS);

    private List<String> stages() {
        return order.worksheet().stages().stream()
                .map(stage -> stage.key() + " " + stage.state())
                .toList();
    }

    @Test
    void whatWasDoneCountsAndWhatIsNewIsToBeDone() {
        order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
        var event =
                order.working().migrate(Samples.later("diagnosis", "order-parts", "cleaning"), ACT);
        assertEquals(2, event.templateVersion());
        assertEquals(2, order.worksheet().templateVersion());
        assertEquals(
                List.of("repair DONE", "diagnosis DONE", "order-parts PENDING", "cleaning STARTED"),
                stages(),
                "what is not asked for any more comes first, for the record");
        assertEquals(45, order.worksheet().stages().get(1).normMinutes());
        assertEquals("alice", order.worksheet().stages().get(3).startedBy());
    }

    @Test
    void theStageTheOrderIsAtMustBeThere() {
        var refusal =
                assertThrows(
                        StageRefused.StageGone.class,
                        () -> order.working().migrate(Samples.later("diagnosis", "cleaning"), ACT));
        assertEquals("repair", refusal.stage, "the last that was done");
        order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
        assertThrows(
                StageRefused.StageGone.class,
                () -> order.working().migrate(Samples.later("diagnosis", "repair"), ACT));
        assertEquals(1, order.worksheet().templateVersion());
    }

    @Test
    void whatNobodyBeganIsForgottenAndWorkOfARunIsNot() {
        assertEquals(
                "repair",
                order.working().returnTo("repair", WORD, ALICE, Passage.OPEN, ACT).stage());
        assertEquals(2, order.working().migrate(Samples.later("diagnosis"), ACT).templateVersion());
        assertEquals(List.of("repair PENDING", "diagnosis DONE"), stages());
        order.worksheet().mustBeFinished();
        assertEquals(2, order.worksheet().run("repair"));
    }

    @Test
    void versionsLeadOnOnly() {
        assertEquals(
                2,
                order.working()
                        .migrate(Samples.later("diagnosis", "repair"), ACT)
                        .templateVersion());
        var refusal =
                assertThrows(
                        StageRefused.NotNewer.class,
                        () -> order.working().migrate(Samples.later("diagnosis", "repair"), ACT));
        assertEquals(2, refusal.version);
    }
}
