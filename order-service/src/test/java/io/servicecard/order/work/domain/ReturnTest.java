package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.ALICE;
import static io.servicecard.order.work.domain.Samples.BOB;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.platform.id.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work that is done again: what has to be, by whom, and who is remembered. */
class ReturnTest {
    private static final Worker CAROL =
            new Worker("carol", Ids.next(), false, "technician", List.of(Checking.SKILL));

    private final Order order = Samples.in(OrderState.IN_PROGRESS);

    private List<StageState> states() {
        return order.worksheet().stages().stream().map(WorkStage::state).toList();
    }

    private void work(String stage, Worker worker) {
        order.worksheet().start(stage, worker, Passage.OPEN, NOW);
        order.worksheet().complete(stage, worker, Passage.OPEN, NOW);
    }

    @Test
    void everythingFromTheStageOnIsDoneAgain() {
        assertEquals(
                "diagnosis",
                order.working().returnTo("diagnosis", WORD, ALICE, Passage.OPEN, ACT).stage());
        assertEquals(List.of(StageState.PENDING, StageState.PENDING, StageState.PENDING), states());
        assertEquals(
                List.of(2, 2, 1), order.worksheet().stages().stream().map(WorkStage::run).toList());
        var refusal =
                assertThrows(
                        StageRefused.StagesUnfinished.class, () -> order.checking().submit(ACT));
        assertEquals(List.of("diagnosis", "repair"), refusal.stages);
    }

    @Test
    void whoeverDidItBeforeTheReturnStaysKnownAndDoesNotCheck() {
        assertEquals(
                "repair", order.working().returnTo("repair", WORD, BOB, Passage.OPEN, ACT).stage());
        work("repair", BOB);
        order.standing.state = OrderState.QUALITY_CHECK;
        for (var worker : List.of(ALICE, BOB)) {
            assertThrows(
                    StageRefused.CheckedByExecutor.class, () -> order.checking().pass(worker, ACT));
        }
        var run = order.worksheet().runs().getFirst();
        assertEquals("repair", run.stage());
        assertEquals(1, run.run());
        assertEquals("alice", run.completedBy());
        assertEquals(NOW, run.returnedAt());
        assertEquals(Samples.rub(1000), order.checking().pass(CAROL, ACT).balanceDue());
    }

    @Test
    void aFailedCheckSendsTheLastStageBack() {
        order.standing.state = OrderState.QUALITY_CHECK;
        assertEquals("repair", order.checking().fail(BOB, Optional.empty(), ACT).stage());
        assertEquals(List.of(StageState.DONE, StageState.PENDING, StageState.PENDING), states());
        assertThrows(StageRefused.StagesUnfinished.class, () -> order.checking().submit(ACT));
    }

    @Test
    void aFailedCheckMayNameTheStage() {
        order.standing.state = OrderState.QUALITY_CHECK;
        assertEquals(
                "diagnosis", order.checking().fail(BOB, Optional.of("diagnosis"), ACT).stage());
        assertEquals(StageState.PENDING, states().getFirst());
    }

    @Test
    void onlyWhatWasDoneIsDoneAgain() {
        assertThrows(
                StageRefused.StageElsewhere.class,
                () -> order.working().returnTo("cleaning", WORD, ALICE, Passage.OPEN, ACT));
        assertThrows(
                StageRefused.StageUnknown.class,
                () -> order.working().returnTo("magic", WORD, ALICE, Passage.OPEN, ACT));
        order.worksheet().start("cleaning", BOB, Passage.OPEN, NOW);
        assertThrows(
                StageRefused.StageElsewhere.class,
                () -> order.working().returnTo("cleaning", WORD, ALICE, Passage.OPEN, ACT));
        assertEquals(
                "repair",
                order.working().returnTo("repair", WORD, ALICE, Passage.OPEN, ACT).stage());
        var taken = order.worksheet().runs().stream().filter(r -> r.stage().equals("cleaning"));
        assertEquals("bob", taken.findFirst().orElseThrow().startedBy(), "taken back half done");
    }

    @Test
    void aReturnIsForTheStagesRole() {
        var painter = new Worker("painter", Ids.next(), false, "reception", List.of());
        assertThrows(
                StageRefused.StageRole.class,
                () -> order.working().returnTo("repair", WORD, painter, Passage.OPEN, ACT));
    }
}
