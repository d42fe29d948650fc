package io.servicecard.order.work.domain;

import static io.servicecard.order.work.domain.Samples.ACT;
import static io.servicecard.order.work.domain.Samples.NOW;
import static io.servicecard.order.work.domain.Samples.id;
import static io.servicecard.order.work.domain.Samples.line;
import static io.servicecard.order.work.domain.Samples.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that is done again: two of the first line, warranted for 90 days, and one of the second. */
class FollowingUpTest {
    private static final Instant END = NOW.plus(Duration.ofDays(90));

    private static Order handedOver() {
        var order = Samples.in(OrderState.HANDED_OVER);
        order.bill = new Bill("RUB", List.of(line(1000, 2).warranted(90), line(500, 1)));
        return order;
    }

    private static Order again(Order order, FollowUpKind kind, int line, int many, Instant when) {
        return order.followingUp()
                .again(id(), order.origin(), order.worksheet(), kind, Map.of(line, many), when);
    }

    @Test
    void reworkDoesNotResetTheWarranty() {
        var first = handedOver();
        var rework = again(first, FollowUpKind.REWORK, 0, 1, NOW.plus(Duration.ofDays(60)));
        assertEquals(END, endOf(rework, NOW.plus(Duration.ofDays(62))));
        rework.standing.state = OrderState.HANDED_OVER;
        rework.standing.handedOverAt = NOW.plus(Duration.ofDays(62));
        var third = again(rework, FollowUpKind.WARRANTY, 0, 1, NOW.plus(Duration.ofDays(89)));
        assertEquals(END, endOf(third, NOW.plus(Duration.ofDays(300))));
        assertThrows(
                HandOverRefused.WarrantyOver.class,
                () -> again(rework, FollowUpKind.WARRANTY, 0, 1, END));
    }

    private static Instant endOf(Order order, Instant handedOver) {
        return order.bill().lines().getFirst().warranty().end(handedOver).orElseThrow();
    }

    @Test
    void itCostsNothingAndTheFirstOrderStaysAsItIs() {
        var first = handedOver();
        var version = first.version();
        var warranty = again(first, FollowUpKind.WARRANTY, 0, 2, NOW.plusSeconds(1));
        assertEquals(rub(0), warranty.bill().total());
        assertEquals(2, warranty.bill().lines().getFirst().quantity());
        assertEquals(Optional.of(first.id()), warranty.followUp().map(FollowUp::parentId));
        assertEquals(version, first.version());
        assertEquals(OrderState.HANDED_OVER, first.state());
        assertEquals(warranty.followUp(), warranty.place(ACT).followUp());
    }

    @Test
    void onlyWhatIsWarrantedIsClaimed() {
        var first = handedOver();
        var over =
                assertThrows(
                        HandOverRefused.WarrantyOver.class,
                        () -> again(first, FollowUpKind.WARRANTY, 0, 1, END));
        assertEquals(END, over.until);
        var never =
                assertThrows(
                        HandOverRefused.WarrantyOver.class,
                        () -> again(first, FollowUpKind.WARRANTY, 1, 1, NOW));
        assertNull(never.until);
        assertEquals(rub(0), again(first, FollowUpKind.REWORK, 1, 1, END).bill().total());
        assertThrows(
                MoneyRefused.LineUnknown.class, () -> again(first, FollowUpKind.REWORK, 2, 1, NOW));
        assertThrows(
                MoneyRefused.LineUnknown.class, () -> again(first, FollowUpKind.REWORK, 0, 3, NOW));
    }

    /** Nothing reopens what was handed over, and nothing else is done again. */
    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HANDED_OVER", "CLOSED"})
    void onlyWhatWasHandedOverIsDoneAgain(OrderState state) {
        assertThrows(
                HandOverRefused.NotHandedOver.class,
                () -> again(Samples.in(state), FollowUpKind.REWORK, 0, 1, NOW));
    }

    @Test
    void itIsNotDoneUntilItsCauseIsKnown() {
        var first = handedOver();
        var rework = again(first, FollowUpKind.REWORK, 0, 1, NOW);
        rework.standing.state = OrderState.IN_PROGRESS;
        finish(rework);
        assertThrows(StageRefused.CauseUnknown.class, () -> rework.checking().submit(ACT));
        var found = rework.followingUp().findCause(RootCause.PART, Fault.SUPPLIER, ACT);
        assertEquals(Fault.SUPPLIER, found.fault());
        assertEquals(2, rework.checking().submit(ACT).head().version());
        var first2 = Samples.in(OrderState.IN_PROGRESS);
        assertThrows(
                StageRefused.NotAgain.class,
                () -> first2.followingUp().findCause(RootCause.PART, Fault.OURS, ACT));
    }

    private static void finish(Order order) {
        for (var stage : List.of("diagnosis", "repair")) {
            order.worksheet().start(stage, Samples.ALICE, Passage.OPEN, NOW);
            order.worksheet().complete(stage, Samples.ALICE, Passage.OPEN, NOW);
        }
    }
}
