package io.servicecard.order.promise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.promise.domain.Made.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseMovesTest {
    private static final Instant T0 = RandomLine.NOW;
    private static final Steps STEPS =
            new Steps(RandomLine.always(), ZoneOffset.UTC, Duration.ofMinutes(30), 25);

    @Test
    void whatMayStillBeKeptStays() {
        var promise = promise(120, false);
        assertTrue(promise.expect(forecast(120, 300), STEPS, T0).isEmpty());
        assertEquals(at(120), promise.readyBy());
    }

    @Test
    void whatWouldMoreLikelyBreakMovesBeforeItDoes() {
        var promise = promise(120, false);
        var told = promise.expect(forecast(121, 200), STEPS, at(60)).orElseThrow();
        var changed = assertInstanceOf(PromiseEvent.Changed.class, told);
        assertEquals(at(120), changed.previous());
        assertEquals(at(200), changed.readyBy());
        assertEquals(Cause.DELAY, changed.cause());
        assertEquals(1, changed.head().version());
        assertEquals(at(200), promise.readyBy());
        assertEquals(2, promise.made().size());
    }

    @Test
    void aMoveIsAStepSoThatNothingFlaps() {
        var promise = promise(120, false);
        var first = promise.expect(forecast(121, 122), STEPS, at(60));
        assertTrue(first.isPresent());
        assertEquals(at(150), promise.readyBy());
        for (int minute = 61; minute < 100; minute++) {
            assertTrue(
                    promise.expect(forecast(90 + minute % 60, 160), STEPS, at(minute)).isEmpty());
        }
        var late = promise(1_000, false);
        assertTrue(late.expect(forecast(1_001, 1_002), STEPS, at(60)).isPresent());
        assertEquals(at(1_250), late.readyBy());
    }

    /** Nobody works on it for a month: each look finds it as late again as it is over. */
    @Test
    void anOrderThatNobodyWorksOnIsToldOfEverLessOften() {
        var promise = promise(120, false);
        int told = 0;
        for (int minute = 0; minute < 30 * 24 * 60; minute += 5) {
            var over = minute + Math.max(0, minute - 120);
            if (promise.expect(forecast(over, over + 30), STEPS, at(minute)).isPresent()) {
                told++;
                assertTrue(promise.readyBy().isAfter(at(minute)), "told before it broke");
            }
        }
        assertTrue(told > 3 && told < 30, told + " times");
    }

    @Test
    void whatAPersonPromisedStaysAndIsToldToBeAtRiskOnce() {
        var promise = promise(120, true);
        var told = promise.expect(forecast(121, 200), STEPS, at(60)).orElseThrow();
        var risk = assertInstanceOf(PromiseEvent.AtRisk.class, told);
        assertEquals(at(120), risk.readyBy());
        assertEquals(at(121), risk.expectedBy());
        assertTrue(promise.expect(forecast(150, 200), STEPS, at(70)).isEmpty());
        assertTrue(promise.expect(forecast(100, 130), STEPS, at(75)).isEmpty());
        assertTrue(promise.isAtRisk(), "it may still break");
        assertTrue(promise.expect(forecast(100, 119), STEPS, at(80)).isEmpty());
        assertFalse(promise.isAtRisk());
        assertTrue(promise.expect(forecast(121, 200), STEPS, at(90)).isPresent());
        assertEquals(at(120), promise.readyBy());
        assertEquals(1, promise.made().size());
    }

    @Test
    void aPersonChoosesATimeThatLiesAhead() {
        var promise = promise(120, false);
        assertThrows(
                PromiseRefused.InPast.class,
                () -> promise.promise(at(60), Optional.empty(), ZoneOffset.UTC, at(60)));
        var told =
                assertInstanceOf(
                        PromiseEvent.Changed.class,
                        promise.promise(at(90), Optional.empty(), ZoneOffset.UTC, at(60)));
        assertEquals(Cause.PERSON, told.cause());
        assertEquals(at(90), promise.readyBy());
        assertTrue(promise.isByHand());
        assertEquals(forecast(100, 120), promise.made().getLast().forecast());
    }

    @Test
    void nothingIsPromisedOfWhatIsReady() {
        var promise = promise(120, false);
        promise.ready(at(100));
        assertTrue(promise.expect(forecast(500, 600), STEPS, at(110)).isEmpty());
        assertThrows(
                PromiseRefused.NotOpen.class,
                () -> promise.promise(at(500), Optional.empty(), ZoneOffset.UTC, at(110)));
    }

    private static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    private static Forecast forecast(int p50, int p90) {
        return new Forecast(at(p50), at(p90), Line.METHOD, 0);
    }

    private static Promise promise(int readyBy, boolean byHand) {
        return new Promise(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PromiseRef(
                        "R-00000000", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                new Made(Cause.INTAKE, at(readyBy), byHand, forecast(100, 120), T0));
    }
}
