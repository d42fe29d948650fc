package io.servicecard.order.assignment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void theLeastLoadedHasTheMostTimeLeft() {
        var free = can(1, 0, 0, 9, "optics", "soldering");
        var busy = can(2, 2, 240, 1, "soldering");
        var full = can(3, 5, 0, 0, "soldering");
        var ranking = Ranking.of(Strategy.LEAST_LOADED, List.of(full, busy, free));
        assertEquals(List.of(1L, 2L, 3L), order(ranking));
        assertEquals(List.of(100, (70 * 50 + 30 * 60) / 100, 0), scores(ranking));
        assertEquals(List.of(Obstacle.WIP_LIMIT), ranking.ranked().getLast().obstacles());
        assertEquals(Optional.of(free), ranking.best());
    }

    @Test
    void inTurnGoesWhoeverHasWaitedTheLongest() {
        var late = can(1, 0, 0, 9, "soldering");
        var early = can(2, 4, 400, 4, "soldering");
        var ranking = Ranking.of(Strategy.ROUND_ROBIN, List.of(late, early));
        assertEquals(List.of(2L, 1L), order(ranking));
        assertEquals(List.of(100, 50), scores(ranking));
    }

    @Test
    void theClosestMatchLeavesOthersFreeForWhatTheyCan() {
        var all = can(1, 0, 0, 0, "optics", "painting", "soldering", "welding");
        var just = can(2, 2, 240, 0, "soldering");
        var both = List.of(all, just);
        assertEquals(List.of(2L, 1L), order(Ranking.of(Strategy.SKILL_MATCH, both)));
        assertEquals(List.of(1L, 2L), order(Ranking.of(Strategy.LEAST_LOADED, both)));
    }

    @Test
    void ofEqualsGoesWhoeverHasWaitedTheLongest() {
        var both = List.of(can(1, 1, 60, 8, "soldering"), can(7, 1, 60, 3, "soldering"));
        for (var strategy : Strategy.values()) {
            assertEquals(List.of(7L, 1L), order(Ranking.of(strategy, both)), strategy.name());
        }
    }

    @Test
    void nobodyIsGivenWhatTheyCannotDo() {
        var unskilled = can(1, 0, 0, 0, "painting");
        var away = with(2, false, List.of("soldering"), List.of("soldering"), 0, 0, 0);
        var ranking = Ranking.of(Strategy.SKILL_MATCH, List.of(unskilled, away));
        assertTrue(ranking.best().isEmpty());
        assertEquals(
                List.of(List.of(Obstacle.SKILL_MISSING), List.of(Obstacle.AWAY)),
                ranking.ranked().stream().map(Ranking.Ranked::obstacles).toList());
        assertEquals(List.of("soldering"), unskilled.lacking());
    }

    @Test
    void noStrategyChoosesWhoeverDoesNotWork() {
        var off = can(1, 0, 0, 0, "soldering");
        off =
                new Candidate(
                        off.staffId(),
                        off.asked(),
                        off.skills(),
                        true,
                        Optional.empty(),
                        0,
                        0,
                        0,
                        off.limit(),
                        off.turn());
        var busy = can(2, 4, 400, 9, "soldering");
        for (var strategy : Strategy.values()) {
            var ranking = Ranking.of(strategy, List.of(off, busy));
            assertEquals(Optional.of(busy), ranking.best(), strategy.name());
            assertEquals(List.of(Obstacle.NOT_AT_WORK), ranking.ranked().getLast().obstacles());
        }
    }

    @Test
    void theWeightsOfAStrategyAreAHundred() {
        var best = new Points(100, 100, 100, 100);
        for (var strategy : Strategy.values()) {
            assertEquals(100, strategy.weigh(best), strategy.name());
        }
    }

    @Test
    void pointsStayBetweenNothingAndAHundred() {
        var over = can(1, 9, 10_000, 0, "optics", "soldering");
        assertEquals(new Points(50, 0, 0, 100), Points.of(over, 0, 1));
        var asksNothing = with(1, true, List.of(), List.of(), 0, 0, 0);
        assertEquals(new Points(100, 100, 100, 0), Points.of(asksNothing, 3, 3));
    }

    @Test
    void whatWaitsIsSummedBySkills() {
        var waiting =
                new WaitingWork(
                        List.of(
                                new WaitingWork.Part(List.of(), 10, 1),
                                new WaitingWork.Part(List.of("soldering"), 200, 4),
                                new WaitingWork.Part(List.of("optics", "soldering"), 3000, 5)));
        assertEquals(3210, waiting.minutes());
        assertEquals(3200, waiting.minutes("soldering"));
        assertEquals(210, waiting.minutesFor(List.of("soldering")));
        assertEquals(10, waiting.stages());
    }

    private static List<Long> order(Ranking ranking) {
        return ranking.ranked().stream()
                .map(one -> one.candidate().staffId().getLeastSignificantBits())
                .toList();
    }

    private static List<Integer> scores(Ranking ranking) {
        return ranking.ranked().stream().map(Ranking.Ranked::score).toList();
    }

    /** Of work that asks for soldering. */
    private static Candidate can(int id, int open, long minutes, long turn, String... skills) {
        return with(id, true, List.of("soldering"), List.of(skills), open, minutes, turn);
    }

    /** Five things at most, and 480 minutes a day. */
    private static Candidate with(
            int id,
            boolean present,
            List<String> asked,
            List<String> skills,
            int open,
            long minutes,
            long turn) {
        return new Candidate(
                new UUID(0, id),
                asked,
                skills,
                present,
                Optional.empty(),
                minutes,
                480,
                open,
                5,
                turn);
    }
}
