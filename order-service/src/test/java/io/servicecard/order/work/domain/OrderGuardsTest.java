package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.ALICE;
import static io.servicecard.order.work.domain.Samples.BOB;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.WORD;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OrderGuardsTest {
    @Test
    void aPromiseLiesAhead() {
        var order = Samples.in(OrderState.PLACED);
        var late = new Intake(WORD, WORD, NOW);
        assertThrows(
                OrderRefused.PromiseInPast.class,
                () -> order.accept(late, UnaryOperator.identity(), ACT));
        assertEquals(OrderState.PLACED, order.state());
    }

    @Test
    void nobodyAsksWhatAnItemIsThatCannotBeTakenIn() {
        UnaryOperator<Asset> unknown =
                said -> {
                    throw new OrderRefused.AssetRequired(List.of());
                };
        var order = Samples.in(OrderState.PLACED);
        assertThrows(
                OrderRefused.AssetRequired.class, () -> order.accept(Samples.INTAKE, unknown, ACT));
        assertEquals(OrderState.PLACED, order.state());
        var accepted = Samples.in(OrderState.ACCEPTED);
        assertThrows(
                OrderRefused.IllegalTransition.class,
                () -> accepted.accept(Samples.INTAKE, unknown, ACT));
    }

    @Test
    void stagesAreDoneOneAtATimeAndOnce() {
        var order = Samples.in(OrderState.ACCEPTED);
        assertEquals(
                "diagnosis", order.working().start("diagnosis", ALICE, Passage.OPEN, ACT).stage());
        assertThrows(
                StageRefused.StageOpen.class,
                () -> order.working().start("repair", BOB, Passage.OPEN, ACT));
        assertThrows(
                StageRefused.StageElsewhere.class,
                () -> order.working().complete("repair", BOB, Passage.OPEN, ACT));
        assertThrows(
                StageRefused.StageUnknown.class,
                () -> order.working().complete("magic", BOB, Passage.OPEN, ACT));
        assertEquals(
                "diagnosis",
                order.working().complete("diagnosis", ALICE, Passage.OPEN, ACT).stage());
        assertThrows(
                StageRefused.StageElsewhere.class,
                () -> order.working().start("diagnosis", ALICE, Passage.OPEN, ACT));
    }

    @Test
    void theCheckWaitsForMandatoryStagesAndForStartedOnes() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
        var refusal =
                assertThrows(
                        StageRefused.StagesUnfinished.class, () -> order.checking().submit(ACT));
        assertEquals(List.of("cleaning"), refusal.stages);
    }

    @Test
    void whoeverTouchedAStageDoesNotCheckIt() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
        order.worksheet().complete("cleaning", BOB, Passage.OPEN, NOW);
        order.standing.state = OrderState.QUALITY_CHECK;
        for (var worker : List.of(ALICE, BOB)) {
            assertThrows(
                    StageRefused.CheckedByExecutor.class, () -> order.checking().pass(worker, ACT));
            assertThrows(
                    StageRefused.CheckedByExecutor.class,
                    () -> order.checking().fail(worker, Optional.empty(), ACT));
        }
        var manager = new Worker("boss", null, true, "manager", List.of());
        assertEquals(rub(1000), order.checking().pass(manager, ACT).balanceDue());
    }

    @Test
    void aTechnicianChecksWhoCanAndAManagerAnyway() {
        var order = Samples.in(OrderState.QUALITY_CHECK);
        var dave = new Worker("dave", Ids.next(), false, "technician", List.of("soldering"));
        var refusal =
                assertThrows(
                        StageRefused.SkillMissing.class, () -> order.checking().pass(dave, ACT));
        assertEquals(List.of(Checking.SKILL), refusal.skills);
        assertThrows(
                StageRefused.SkillMissing.class,
                () -> order.checking().fail(dave, Optional.empty(), ACT));
        assertEquals(OrderState.QUALITY_CHECK, order.state());
    }

    @Test
    void aStageIsForItsRole() {
        var order = Samples.in(OrderState.ACCEPTED);
        var painter = new Worker("painter", Ids.next(), false, "reception", List.of());
        var refusal =
                assertThrows(
                        StageRefused.StageRole.class,
                        () -> order.working().start("diagnosis", painter, Passage.OPEN, ACT));
        assertEquals("technician", refusal.role);
    }

    @Test
    void fiveWrongPinsLockAndARightOneComesTooLate() {
        var order = Samples.in(OrderState.READY);
        var version = order.version();
        for (int attempt = 1; attempt <= HandOverPin.ATTEMPTS; attempt++) {
            assertTrue(order.handingOver().handOver(false, ACT).isEmpty());
            assertEquals(HandOverPin.ATTEMPTS - attempt, order.pin().attemptsLeft());
        }
        var refused =
                assertThrows(
                        HandOverRefused.PinLocked.class,
                        () -> order.handingOver().handOver(true, ACT));
        assertEquals(HandOverPin.LOCK, refused.wait);
        assertEquals(1, order.pin().counter());
        var later = new Act(ACT.subject(), ACT.role(), ACT.at().plus(HandOverPin.LOCK));
        assertTrue(order.handingOver().handOver(false, later).isEmpty());
        assertEquals(2, order.pin().counter());
        assertEquals(4, order.pin().attemptsLeft());
        assertEquals(version, order.version());
        assertTrue(order.handingOver().handOver(true, later).isPresent());
    }

    @Test
    void theBalanceIsAskedForBeforeThePin() {
        var order = Samples.in(OrderState.READY);
        order.bill = Samples.draft().bill();
        assertThrows(MoneyRefused.BalanceDue.class, () -> order.handingOver().handOver(false, ACT));
        assertEquals(HandOverPin.ATTEMPTS, order.pin().attemptsLeft());
    }
}
