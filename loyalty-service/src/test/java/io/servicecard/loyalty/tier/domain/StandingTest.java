package io.servicecard.loyalty.tier.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    private final Standing standing = new Standing(Ids.next());

    @Test
    void risesAtOnceToTheHighestTierReached() {
        var change = look(Downgrade.ONE_STEP, 250, START).orElseThrow();
        assertEquals(Optional.empty(), change.from());
        assertEquals(Optional.of("gold"), change.to());
        assertTrue(change.up());
        assertEquals(1, change.version());
        assertEquals(Optional.empty(), look(Downgrade.ONE_STEP, 260, START));
    }

    @Test
    void whatIsReachedStaysWhereNobodyFalls() {
        assertTrue(look(Downgrade.NEVER, 250, START).isPresent());
        assertEquals(Optional.empty(), look(Downgrade.NEVER, 0, after(1000)));
        assertEquals(Optional.of("gold"), standing.tierKey());
    }

    @Test
    void fallsToWhatIsReachedNotBeforeTheGraceIsOver() {
        assertTrue(look(Downgrade.TO_REACHED, 250, START).isPresent());
        assertEquals(Optional.empty(), look(Downgrade.TO_REACHED, 0, after(1)));
        assertEquals(Optional.of(after(31)), standing.graceUntil());
        assertEquals(Optional.empty(), look(Downgrade.TO_REACHED, 0, after(30)));
        var fall = look(Downgrade.TO_REACHED, 0, after(31)).orElseThrow();
        assertEquals(Optional.empty(), fall.to());
        assertEquals(false, fall.up());
        assertEquals(Optional.empty(), standing.graceUntil());
    }

    @Test
    void fallsStepByStepWithAGraceEach() {
        assertTrue(look(Downgrade.ONE_STEP, 250, START).isPresent());
        assertEquals(Optional.empty(), look(Downgrade.ONE_STEP, 0, after(1)));
        assertEquals(
                Optional.of("silver"), look(Downgrade.ONE_STEP, 0, after(40)).orElseThrow().to());
        assertEquals(Optional.empty(), look(Downgrade.ONE_STEP, 0, after(69)));
        assertEquals(Optional.empty(), look(Downgrade.ONE_STEP, 0, after(70)).orElseThrow().to());
    }

    @Test
    void whoReachesItAgainInTheGraceStays() {
        assertTrue(look(Downgrade.TO_REACHED, 250, START).isPresent());
        assertEquals(Optional.empty(), look(Downgrade.TO_REACHED, 0, after(1)));
        assertEquals(Optional.empty(), look(Downgrade.TO_REACHED, 200, after(20)));
        assertEquals(Optional.empty(), look(Downgrade.TO_REACHED, 0, after(40)));
        assertEquals(Optional.of(after(70)), standing.graceUntil());
    }

    @Test
    void aTierThatIsNoMoreCountsAsNone() {
        assertTrue(look(Downgrade.NEVER, 250, START).isPresent());
        var other =
                new LadderTerms(
                        Measure.POINTS,
                        Optional.empty(),
                        12,
                        Downgrade.NEVER,
                        30,
                        List.of(tier("platinum", 200)));
        assertEquals(
                Optional.of("platinum"), standing.look(other, 2, 250, START).orElseThrow().to());
    }

    @Test
    void isDueWhenAMonthOrAGraceEndsOrAnotherLadderCame() {
        assertTrue(look(Downgrade.TO_REACHED, 250, START).isPresent());
        assertEquals(false, standing.isDue(1, Instant.parse("2026-03-31T23:59:59Z")));
        assertTrue(standing.isDue(1, Instant.parse("2026-04-01T00:00:00Z")));
        assertTrue(standing.isDue(2, START));
    }

    @Test
    void theMonthsThatCountIncludeTheRunningOne() {
        assertEquals(LocalDate.of(2025, 4, 1), ladder(Downgrade.NEVER).since(START));
    }

    @Test
    void aLadderClimbs() {
        var same = List.of(tier("silver", 100), tier("gold", 100));
        var twice = List.of(tier("silver", 100), tier("silver", 200));
        assertThrows(TierRefused.LadderSenseless.class, () -> ladder(same).tiers());
        assertThrows(TierRefused.LadderSenseless.class, () -> ladder(twice).tiers());
    }

    private Optional<TierChanged> look(Downgrade downgrade, long amount, Instant now) {
        return standing.look(ladder(downgrade), 1, amount, now);
    }

    private static Instant after(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static LadderTerms ladder(Downgrade downgrade) {
        return new LadderTerms(
                Measure.POINTS,
                Optional.empty(),
                12,
                downgrade,
                30,
                List.of(tier("silver", 100), tier("gold", 200)));
    }

    private static LadderTerms ladder(List<Tier> tiers) {
        return new LadderTerms(Measure.POINTS, Optional.empty(), 12, Downgrade.NEVER, 30, tiers);
    }

    private static Tier tier(String key, long threshold) {
        return new Tier(key, threshold, key, key, key);
    }
}
