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
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
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
            PAY                  PLACED ACCEPTED IN_PROGRESS PENDING HELD QUALITY_CHECK READY UNCLAIMED HANDED_OVER CANCELLED -> itself
            VOID_PAYMENT         PLACED ACCEPTED IN_PROGRESS PENDING HELD QUALITY_CHECK READY UNCLAIMED CANCELLING -> itself
            REFUND               REJECTED CANCELLED -> itself
            APPROVE_CREDIT       READY UNCLAIMED -> itself
            RETURN               HANDED_OVER -> itself
            HAND_OVER            READY UNCLAIMED -> HANDED_OVER
            REMIND               READY -> itself
            UNCLAIM              READY -> UNCLAIMED
            CLOSE                HANDED_OVER -> CLOSED
            CANCEL               PLACED ACCEPTED IN_PROGRESS PENDING HELD -> CANCELLED
            REQUEST_CANCELLATION PLACED ACCEPTED IN_PROGRESS PENDING HELD -> CANCELLING
            APPROVE_CANCELLATION CANCELLING -> CANCELLED
            FIND_CAUSE           ACCEPTED IN_PROGRESS -> itself
            MIGRATE              PLACED ACCEPTED IN_PROGRESS PENDING HELD -> itself
            ASSIGN               ACCEPTED IN_PROGRESS PENDING HELD -> itself
            UNASSIGN             ACCEPTED IN_PROGRESS PENDING HELD -> itself
            PRIORITISE           PLACED ACCEPTED IN_PROGRESS PENDING HELD QUALITY_CHECK -> itself
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

    /** Nobody asks for what time does by itself. */
    @ParameterizedTest
    @EnumSource(OrderState.class)
    void aRefusalTellsWhatPeopleMayAskInThatState(OrderState state) {
        var allowed =
                TABLE.lines()
                        .map(line -> List.of(line.split(" +", -1)))
                        .filter(
                                words ->
                                        words.subList(1, words.indexOf("->"))
                                                .contains(state.name()))
                        .map(words -> OrderCommand.valueOf(words.getFirst()))
                        .filter(command -> command != OrderCommand.CLOSE)
                        .filter(command -> command != OrderCommand.REMIND)
                        .map(OrderCommand::word)
                        .collect(Collectors.toSet());
        assertEquals(allowed, Set.copyOf(OrderCommand.wordsIn(state)));
    }

    private static OrderEvent obey(Order order, OrderCommand command) {
        return switch (command) {
            case PLACE -> order.place(ACT);
            case ACCEPT -> order.accept(INTAKE, UnaryOperator.identity(), ACT);
            case REJECT -> order.ending().reject(WORD, ACT);
            case START_STAGE ->
                    order.working()
                            .start(
                                    order.state() == OrderState.IN_PROGRESS
                                            ? "cleaning"
                                            : "diagnosis",
                                    ALICE,
                                    Passage.OPEN,
                                    ACT);
            case COMPLETE_STAGE, RECORD_RESULTS -> {
                if (order.state() == OrderState.IN_PROGRESS) {
                    order.worksheet().start("cleaning", ALICE, Passage.OPEN, NOW);
                }
                yield command == OrderCommand.COMPLETE_STAGE
                        ? order.working().complete("cleaning", ALICE, Passage.OPEN, ACT)
                        : order.working().recordResults("cleaning", ALICE, ACT);
            }
            case FIND_CAUSE -> {
                order.followUp = new FollowUp(Ids.next(), FollowUpKind.WARRANTY);
                yield order.followingUp().findCause(RootCause.PART, Fault.SUPPLIER, ACT);
            }
            case MIGRATE -> order.working().migrate(Samples.later("diagnosis", "repair"), ACT);
            case ASSIGN -> order.staffing().assign(Optional.empty(), Ids.next(), ACT);
            case UNASSIGN -> order.staffing().unassign(Optional.of("cleaning"), Ids.next(), ACT);
            case PRIORITISE -> order.staffing().prioritise(Priority.HIGH, ACT);
            case RETURN_TO_STAGE ->
                    order.working().returnTo("diagnosis", WORD, ALICE, Passage.OPEN, ACT);
            case ADD_LINE -> order.offering().addLine(Samples.line(10, 1), 100, ACT);
            case SEND_ESTIMATE -> order.offering().send(Ids.next(), 1, rub(5), NOW, ACT);
            case DECIDE_ESTIMATE -> {
                order.agreement.ask(Ids.next());
                yield order.offering()
                        .decide(1, EstimateOutcome.APPROVED, List.of(Samples.line(5, 1)), ACT);
            }
            case AWAIT_CUSTOMER -> order.pausing().awaitCustomer(WaitingFor.INFO, ACT);
            case HOLD -> order.pausing().hold(WaitingFor.PARTS, NOW.plusSeconds(1), ACT);
            case RESUME -> order.pausing().resume(false, ACT);
            case SUBMIT_QUALITY_CHECK -> order.checking().submit(ACT);
            case PASS -> order.checking().pass(BOB, ACT);
            case FAIL -> order.checking().fail(BOB, Optional.empty(), ACT);
            case PAY -> {
                switch (order.state()) {
                    case READY, UNCLAIMED, HANDED_OVER -> order.bill = Samples.draft().bill();
                    default -> {}
                }
                yield order.paying().pay(Ids.next(), PaymentMethod.CARD, rub(1), ACT);
            }
            case VOID_PAYMENT -> {
                var asked = asked(order);
                yield order.paying().voidPayment(asked, ACT);
            }
            case REFUND -> {
                var paid = Ids.next();
                order.bill = Samples.draft().bill();
                order.bill.payMoney(paid, PaymentMethod.CASH, rub(9), PaymentPurpose.DEPOSIT, ACT);
                yield order.paying().refund(Ids.next(), paid, rub(9), ACT);
            }
            case APPROVE_CREDIT -> {
                order.bill = Samples.draft().bill();
                yield order.handingOver().approveCredit(ACT);
            }
            case RETURN ->
                    order.handingOver()
                            .takeBack(Ids.next(), new CameBack(Map.of()), Map.of(0, 1), ACT);
            case HAND_OVER -> order.handingOver().handOver(true, ACT).orElseThrow();
            case REMIND -> order.handingOver().remind(ACT);
            case UNCLAIM -> order.handingOver().unclaim(Samples.LONG, ACT);
            case CLOSE -> order.handingOver().close(ACT);
            case CANCEL -> order.ending().cancel(WORD, ACT);
            case REQUEST_CANCELLATION -> order.ending().request(WORD, Samples.TARIFF, ACT);
            case APPROVE_CANCELLATION -> order.ending().approve(Optional.empty(), false, ACT);
            case REFUSE_CANCELLATION -> order.ending().refuse(ACT);
        };
    }

    /** A payment that waits for its hold. */
    private static UUID asked(Order order) {
        var id = Ids.next();
        order.bill = Samples.draft().bill();
        assertEquals(rub(1000), order.bill.askForPoints(id, 5, PaymentPurpose.DEPOSIT, ACT));
        return id;
    }
}
