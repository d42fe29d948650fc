package io.servicecard.feedback.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintTest {
    /** Stands for sealed words: what they say is a matter of indifference to the domain. */
    private static final Sealed WORD = Sealed.of(new byte[] {1});

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    /** The whole machine: what is not in here is refused. */
    private static final Map<ComplaintState, Map<ComplaintCommand, ComplaintState>> MACHINE =
            Map.of(
                    ComplaintState.OPEN,
                    Map.of(ComplaintCommand.ACKNOWLEDGE, ComplaintState.ACKNOWLEDGED),
                    ComplaintState.ACKNOWLEDGED,
                    Map.of(ComplaintCommand.APOLOGISE, ComplaintState.APOLOGISED),
                    ComplaintState.APOLOGISED,
                    Map.of(ComplaintCommand.ASSESS, ComplaintState.ASSESSED),
                    ComplaintState.ASSESSED,
                    Map.of(
                            ComplaintCommand.ACT, ComplaintState.ACTED,
                            ComplaintCommand.CLOSE_WITH_WAIVER, ComplaintState.CLOSED),
                    ComplaintState.ACTED,
                    Map.of(
                            ComplaintCommand.FOLLOW_UP, ComplaintState.FOLLOWED_UP,
                            ComplaintCommand.CLOSE_WITH_WAIVER, ComplaintState.CLOSED),
                    ComplaintState.FOLLOWED_UP,
                    Map.of(ComplaintCommand.CLOSE, ComplaintState.CLOSED),
                    ComplaintState.CLOSED,
                    Map.of());

    static Stream<Arguments> everyStateWithEveryCommand() {
        return Arrays.stream(ComplaintState.values())
                .flatMap(
                        state ->
                                Arrays.stream(ComplaintCommand.values())
                                        .map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryCommand")
    void everyCommandInEveryStateDoesWhatTheMachineSays(
            ComplaintState state, ComplaintCommand command) {
        var complaint = in(state);
        var before = complaint.toRecord();
        var next = MACHINE.get(state).get(command);
        if (next == null) {
            var refusal =
                    assertThrows(
                            ComplaintRefused.IllegalStep.class,
                            () -> apply(complaint, command, OPENED));
            assertEquals(state, refusal.state());
            assertEquals(MACHINE.get(state).keySet(), refusal.allowed());
            assertEquals(before, complaint.toRecord());
        } else {
            var event = apply(complaint, command, OPENED);
            assertEquals(next, complaint.toRecord().state());
            assertEquals(before.version() + 1, complaint.version());
            assertEquals(complaint.version(), event.version());
        }
    }

    @Test
    void theStepsAreDueFromTheOpening() {
        var steps = in(ComplaintState.OPEN).toRecord().steps();
        assertEquals(List.of(ComplaintStep.values()), List.copyOf(steps.keySet()));
        assertEquals(OPENED.plus(Duration.ofDays(1)), steps.get(ComplaintStep.ACKNOWLEDGE).dueAt());
        assertEquals(OPENED.plus(Duration.ofDays(5)), steps.get(ComplaintStep.FOLLOW_UP).dueAt());
    }

    @Test
    void aStepIsBreachedWhenItWasDoneLateOrIsLateNow() {
        var complaint = in(ComplaintState.OPEN);
        var due = OPENED.plus(Duration.ofDays(1));
        assertFalse(complaint.toRecord().breached(ComplaintStep.ACKNOWLEDGE, due));
        assertTrue(complaint.toRecord().breached(ComplaintStep.ACKNOWLEDGE, due.plusMillis(1)));
        publish(complaint.acknowledge(due.plusMillis(1)));
        assertTrue(complaint.toRecord().breached(ComplaintStep.ACKNOWLEDGE, due));

        var inTime = in(ComplaintState.OPEN);
        publish(inTime.acknowledge(due));
        var muchLater = due.plus(Duration.ofDays(100));
        assertFalse(inTime.toRecord().breached(ComplaintStep.ACKNOWLEDGE, muchLater));
        assertTrue(inTime.toRecord().breached(ComplaintStep.APOLOGISE, muchLater));
    }

    @Test
    void afterTheEndNoClockRuns() {
        var complaint = in(ComplaintState.ASSESSED);
        publish(complaint.closeWithWaiver(WORD, OPENED.plus(Duration.ofHours(1))));
        var later = OPENED.plus(Duration.ofDays(100));
        assertFalse(complaint.toRecord().breached(ComplaintStep.ACT, later));
    }

    private static Complaint in(ComplaintState state) {
        var complaint =
                new Complaint(
                        Ids.next(),
                        new Grievance(Ids.next(), null, WORD, "support"),
                        deadlines(),
                        OPENED);
        for (var command : pathTo(state)) {
            publish(apply(complaint, command, OPENED));
        }
        return complaint;
    }

    private static List<ComplaintCommand> pathTo(ComplaintState state) {
        var whole =
                List.of(
                        ComplaintCommand.ACKNOWLEDGE,
                        ComplaintCommand.APOLOGISE,
                        ComplaintCommand.ASSESS,
                        ComplaintCommand.ACT,
                        ComplaintCommand.FOLLOW_UP,
                        ComplaintCommand.CLOSE);
        return whole.subList(0, List.of(ComplaintState.values()).indexOf(state));
    }

    private static ComplaintEvent apply(
            Complaint complaint, ComplaintCommand command, Instant now) {
        return switch (command) {
            case ACKNOWLEDGE -> complaint.acknowledge(now);
            case APOLOGISE -> complaint.apologise(now);
            case ASSESS -> complaint.assess(new Assessment(WORD, WORD, Verdict.UPHELD), now);
            case ACT -> complaint.act(List.of(new Remedy(WORD, WORD, now)), now);
            case FOLLOW_UP -> complaint.followUp(WORD, now);
            case CLOSE -> complaint.close(now);
            case CLOSE_WITH_WAIVER -> complaint.closeWithWaiver(WORD, now);
        };
    }

    private static Deadlines deadlines() {
        return new Deadlines(
                Map.of(
                        ComplaintStep.ACKNOWLEDGE, Duration.ofDays(1),
                        ComplaintStep.APOLOGISE, Duration.ofDays(2),
                        ComplaintStep.ASSESS, Duration.ofDays(3),
                        ComplaintStep.ACT, Duration.ofDays(4),
                        ComplaintStep.FOLLOW_UP, Duration.ofDays(5)));
    }

    private static void publish(ComplaintEvent event) {
        assertNotNull(event, "every step tells what happened");
    }
}
