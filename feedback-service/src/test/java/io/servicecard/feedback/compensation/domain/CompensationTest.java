package io.servicecard.feedback.compensation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompensationTest {
    private static final Instant ASKED = Instant.parse("2026-03-16T11:00:00Z");
    private static final Instant LATER = ASKED.plusSeconds(60);
    private static final Authority ALONE = new Authority(1000, 10, Map.of("RUB", 100_000L));
    private static final Failing FAILING =
            new Failing(
                    Ids.next(),
                    Ids.next(),
                    null,
                    Commitment.READY_BY_PROMISE,
                    CompensationReason.COMMITMENT_BREACHED);

    @Test
    void onePersonGrantsUpToTheLimitOfEachKindAndNoMore() {
        assertTrue(ALONE.covers(Benefit.points(1000)));
        assertFalse(ALONE.covers(Benefit.points(1001)));
        assertTrue(ALONE.covers(Benefit.discount(10)));
        assertFalse(ALONE.covers(Benefit.discount(11)));
        assertTrue(ALONE.covers(Benefit.money(new Money(100_000, "RUB"))));
        assertFalse(ALONE.covers(Benefit.money(new Money(100_001, "RUB"))));
        assertFalse(ALONE.covers(Benefit.money(new Money(1, "PLN"))), "a currency without limit");
    }

    @Test
    void aSmallOneIsGrantedAtOnceAndTold() {
        var small = asked(Benefit.points(1000));
        var told = small.grantWithin(ALONE).orElseThrow();
        assertEquals(CompensationState.GRANTED, small.state());
        assertFalse(small.needsApproval());
        assertNull(small.decidedAt());
        assertEquals(
                new CompensationEvent.Granted(small.id(), FAILING, small.benefit(), 1, ASKED),
                told);
        decided(small, CompensationState.GRANTED);
    }

    @Test
    void aLargeOneWaitsAndNobodyIsTold() {
        var large = waiting();
        assertEquals(CompensationState.PENDING, large.state());
        assertTrue(large.needsApproval());
        assertEquals(0, large.version());
    }

    @Test
    void whoAskedNeitherApprovesNorRejects() {
        var large = waiting();
        assertThrows(
                CompensationRefused.SecondPersonNeeded.class,
                () -> assertNull(large.approve("first", LATER)));
        assertThrows(
                CompensationRefused.SecondPersonNeeded.class, () -> large.reject("first", LATER));
        assertEquals(CompensationState.PENDING, large.state());
        assertEquals(0, large.version());
        assertNull(large.decidedAt());
    }

    @Test
    void aSecondPersonGrantsIt() {
        var large = waiting();
        var told = large.approve("second", LATER);
        assertEquals(
                new CompensationEvent.Granted(large.id(), FAILING, large.benefit(), 1, LATER),
                told);
        assertEquals(LATER, large.decidedAt());
        decided(large, CompensationState.GRANTED);
    }

    @Test
    void aSecondPersonRefusesIt() {
        var large = waiting();
        large.reject("second", LATER);
        assertFalse(large.isGranted());
        decided(large, CompensationState.REJECTED);
    }

    private static void decided(Compensation compensation, CompensationState state) {
        for (var person : new String[] {"first", "second", "third"}) {
            var refused =
                    assertThrows(
                            CompensationRefused.Decided.class,
                            () -> assertNull(compensation.approve(person, LATER)));
            assertEquals(state, refused.state());
            assertThrows(
                    CompensationRefused.Decided.class, () -> compensation.reject(person, LATER));
        }
        assertEquals(state, compensation.state());
        assertEquals(1, compensation.version());
    }

    private static Compensation waiting() {
        var large = asked(Benefit.points(1001));
        assertEquals(Optional.empty(), large.grantWithin(ALONE));
        return large;
    }

    private static Compensation asked(Benefit benefit) {
        return new Compensation(Ids.next(), FAILING, benefit, "first", ASKED);
    }
}
