package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.ALICE;
import static io.servicecard.order.work.domain.Samples.BOB;
import static io.servicecard.order.work.domain.Samples.INTAKE;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.WORD;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderLifeCycleTest {
    static Stream<Arguments> everyStateAndCommand() {
        return Arrays.stream(OrderState.values())
                .flatMap(
                        state ->
                                Arrays.stream(OrderCommand.values())
                                        .map(command -> Arguments.of(state, command)));
    }

    /** The life of an order, written down a second time: command, from where, to where. */
    private static final String TABLE =
            """
            PLACE                DRAFT -> PLACED
            ACCEPT               PLACED -> ACCEPTED
            REJECT               PLACED -> REJECTED
            START_STAGE          ACCEPTED IN_PROGRESS -> IN_PROGRESS
            COMPLETE_STAGE       IN_PROGRESS -> IN_PROGRESS
            RETURN_TO_STAGE      IN_PROGRESS -> IN_PROGRESS
            RECORD_RESULTS       IN_PROGRESS -> IN_PROGRESS
            ADD_LINE             IN_PROGRESS -> itself
            SEND_ESTIMATE        IN_PROGRESS PENDING HELD -> itself
            DECIDE_ESTIMATE      IN_PROGRESS PENDING HELD -> itself
            AWAIT_CUSTOMER       IN_PROGRESS -> PENDING
            HOLD                 IN_PROGRESS -> HELD
            RESUME               PENDING HELD -> IN_PROGRESS
            SUBMIT_QUALITY_CHECK IN_PROGRESS -> QUALITY_CHECK
            PASS                 QUALITY_CHECK -> READY
            FAIL                 QUALITY_CHECK -> IN_PROGRESS
            PAY                  PLACED ACCEPTED IN_PROGRESS PENDING HELD QUALITY_CHECK READY UNCLAIMED -> itself
            VOID_PAYMENT         PLACED ACCEPTED IN_PROGRESS PENDING HELD QUALITY_CHECK READY UNCLAIMED CANCELLING -> itself
            REFUND               REJECTED CANCELLED -> itself
            RETURN               HANDED_OVER -> itself
            HAND_OVER            READY UNCLAIMED -> HANDED_OVER
            UNCLAIM              READY -> UNCLAIMED
            CLOSE                HANDED_OVER -> CLOSED
            CANCEL               PLACED ACCEPTED IN_PROGRESS PENDING HELD -> CANCELLED
            REQUEST_CANCELLATION PLACED ACCEPTED IN_PROGRESS PENDING HELD -> CANCELLING
            APPROVE_CANCELLATION CANCELLING -> CANCELLED
            MIGRATE              PLACED ACCEPTED IN_PROGRESS PENDING HELD -> itself
            REFUSE_CANCELLATION  CANCELLING -> ACCEPTED
            """;

    @ParameterizedTest
    @MethodSource("everyStateAndCommand")
    void everyCommandInEveryStateDoesWhatTheTableSays(OrderState state, OrderCommand command) {
        var order = Samples.in(state);
        var before = order.version();
        var row =
                TABLE.lines()
                        .map(line -> List.of(line.split(" +", -1)))
                        .filter(words -> words.getFirst().equals(command.name()))
                        .findFirst()
                        .orElseThrow();
        if (row.subList(1, row.indexOf("->")).contains(state.name())) {
            assertEquals(before + 1, obey(order, command).head().version());
            var to = row.getLast();
            assertEquals(
                    to.equals("itself") ? state : OrderState.valueOf(to),
                    order.state(),
                    "where it leads");
            assertTrue(OrderCommand.allowedIn(state).contains(command));
        } else {
            var refusal =
                    assertThrows(OrderRefused.IllegalTransition.class, () -> obey(order, command));
            assertEquals(command, refusal.command);
            assertEquals(state, refusal.state);
            assertEquals(state, order.state());
            assertEquals(before, order.version());
        }
    }

    private static OrderEvent obey(Order order, OrderCommand command) {
        return switch (command) {
            case PLACE -> order.place(ACT);
            case ACCEPT -> order.accept(INTAKE, ACT);
            case REJECT -> order.reject(WORD, ACT);
            case START_STAGE ->
                    order.startStage(
                            order.state() == OrderState.IN_PROGRESS ? "cleaning" : "diagnosis",
                            ALICE,
                            Passage.OPEN,
                            ACT);
            case COMPLETE_STAGE, RECORD_RESULTS -> {
                if (order.state() == OrderState.IN_PROGRESS) {
                    order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
                }
                yield command == OrderCommand.COMPLETE_STAGE
                        ? order.completeStage("cleaning", ALICE, Passage.OPEN, ACT)
                        : order.recordResults("cleaning", ALICE, ACT);
            }
            case MIGRATE -> order.migrate(Samples.later("diagnosis", "repair"), ACT);
            case RETURN_TO_STAGE ->
                    order.returnToStage("diagnosis", WORD, ALICE, Passage.OPEN, ACT);
            case ADD_LINE -> order.addLine(Samples.line(10, 1), 100, ACT);
            case SEND_ESTIMATE -> order.sendEstimate(Ids.next(), 1, rub(5), NOW, ACT);
            case DECIDE_ESTIMATE -> {
                order.agreement.ask(Ids.next());
                yield order.decideEstimate(
                        1, EstimateOutcome.APPROVED, List.of(Samples.line(5, 1)), ACT);
            }
            case AWAIT_CUSTOMER -> order.awaitCustomer(WaitingFor.INFO, ACT);
            case HOLD -> order.hold(WaitingFor.PARTS, NOW.plusSeconds(1), ACT);
            case RESUME -> order.resume(false, ACT);
            case SUBMIT_QUALITY_CHECK -> order.submitQualityCheck(ACT);
            case PASS -> order.passQualityCheck(BOB, ACT);
            case FAIL -> order.failQualityCheck(BOB, Optional.empty(), ACT);
            case PAY -> {
                if (order.state() == OrderState.READY || order.state() == OrderState.UNCLAIMED) {
                    order.bill = Samples.draft().bill();
                }
                yield order.pay(Ids.next(), PaymentMethod.CARD, rub(1), ACT);
            }
            case VOID_PAYMENT -> order.voidPayment(asked(order), ACT);
            case REFUND -> {
                var paid = Ids.next();
                order.bill = Samples.draft().bill();
                order.bill.payMoney(paid, PaymentMethod.CASH, rub(9), PaymentPurpose.DEPOSIT, ACT);
                yield order.refund(Ids.next(), paid, rub(9), ACT);
            }
            case RETURN -> order.takeBack(Ids.next(), new CameBack(Map.of()), Map.of(0, 1), ACT);
            case HAND_OVER -> order.handOver(true, ACT).orElseThrow();
            case UNCLAIM -> order.unclaim(Samples.LONG, ACT);
            case CLOSE -> order.close(ACT);
            case CANCEL -> order.cancel(WORD, ACT);
            case REQUEST_CANCELLATION -> order.requestCancellation(WORD, ACT);
            case APPROVE_CANCELLATION -> order.approveCancellation(ACT);
            case REFUSE_CANCELLATION -> order.refuseCancellation(ACT);
        };
    }

    /** A payment that waits for its hold. */
    private static UUID asked(Order order) {
        var id = Ids.next();
        order.bill = Samples.draft().bill();
        assertEquals(rub(1000), order.bill.askForPoints(id, 5, PaymentPurpose.DEPOSIT, ACT));
        return id;
    }

    @Test
    void aPromiseLiesAhead() {
        var order = Samples.in(OrderState.PLACED);
        var late = new Intake(WORD, WORD, NOW);
        assertThrows(OrderRefused.PromiseInPast.class, () -> order.accept(late, ACT));
        assertEquals(OrderState.PLACED, order.state());
    }

    @Test
    void stagesAreDoneOneAtATimeAndOnce() {
        var order = Samples.in(OrderState.ACCEPTED);
        assertEquals("diagnosis", order.startStage("diagnosis", ALICE, Passage.OPEN, ACT).stage());
        assertThrows(
                OrderRefused.StageOpen.class,
                () -> order.startStage("repair", BOB, Passage.OPEN, ACT));
        assertThrows(
                OrderRefused.StageElsewhere.class,
                () -> order.completeStage("repair", BOB, Passage.OPEN, ACT));
        assertThrows(
                OrderRefused.StageUnknown.class,
                () -> order.completeStage("magic", BOB, Passage.OPEN, ACT));
        assertEquals(
                "diagnosis", order.completeStage("diagnosis", ALICE, Passage.OPEN, ACT).stage());
        assertThrows(
                OrderRefused.StageElsewhere.class,
                () -> order.startStage("diagnosis", ALICE, Passage.OPEN, ACT));
    }

    @Test
    void theCheckWaitsForMandatoryStagesAndForStartedOnes() {
        var order = Samples.in(OrderState.IN_PROGRESS);
        order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
        var refusal =
                assertThrows(
                        OrderRefused.StagesUnfinished.class, () -> order.submitQualityCheck(ACT));
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
                    OrderRefused.CheckedByExecutor.class,
                    () -> order.passQualityCheck(worker, ACT));
            assertThrows(
                    OrderRefused.CheckedByExecutor.class,
                    () -> order.failQualityCheck(worker, Optional.empty(), ACT));
        }
        var manager = new Worker("boss", null, true, "manager", List.of());
        assertEquals(rub(1000), order.passQualityCheck(manager, ACT).balanceDue());
    }

    @Test
    void aStageIsForItsRole() {
        var order = Samples.in(OrderState.ACCEPTED);
        var painter = new Worker("painter", Ids.next(), false, "reception", List.of());
        var refusal =
                assertThrows(
                        OrderRefused.StageRole.class,
                        () -> order.startStage("diagnosis", painter, Passage.OPEN, ACT));
        assertEquals("technician", refusal.role);
    }

    @Test
    void fiveWrongPinsLockAndARightOneComesTooLate() {
        var order = Samples.in(OrderState.READY);
        var version = order.version();
        for (int attempt = 1; attempt <= HandOverPin.ATTEMPTS; attempt++) {
            assertTrue(order.handOver(false, ACT).isEmpty());
            assertEquals(HandOverPin.ATTEMPTS - attempt, order.pin().attemptsLeft());
        }
        var refused = assertThrows(OrderRefused.PinLocked.class, () -> order.handOver(true, ACT));
        assertEquals(HandOverPin.LOCK, refused.wait);
        assertEquals(1, order.pin().counter());
        var later = new Act(ACT.subject(), ACT.role(), ACT.at().plus(HandOverPin.LOCK));
        assertTrue(order.handOver(false, later).isEmpty());
        assertEquals(2, order.pin().counter());
        assertEquals(4, order.pin().attemptsLeft());
        assertEquals(version, order.version());
        assertTrue(order.handOver(true, later).isPresent());
    }

    @Test
    void theBalanceIsAskedForBeforeThePin() {
        var order = Samples.in(OrderState.READY);
        order.bill = Samples.draft().bill();
        assertThrows(OrderRefused.BalanceDue.class, () -> order.handOver(false, ACT));
        assertEquals(HandOverPin.ATTEMPTS, order.pin().attemptsLeft());
    }
}
