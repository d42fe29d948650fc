package io.servicecard.order.assignment.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Candidates by a strategy, the best first; of equals whoever has waited the longest. Those who
 * cannot be given the work stand last.
 *
 * @param strategy by which they were ranked
 */
public record Ranking(Strategy strategy, List<Ranked> ranked) {
    private static final Comparator<Ranked> BEST =
            Comparator.comparing((Ranked one) -> !one.isFit())
                    .thenComparing(one -> -one.score())
                    .thenComparing(one -> one.candidate().turn())
                    .thenComparing(one -> one.candidate().staffId());

    /**
     * A candidate's place.
     *
     * @param score 0 to 100; 0 for who cannot be given the work
     * @param obstacles why that is so; empty for who can
     */
    public record Ranked(Candidate candidate, Points points, int score, List<Obstacle> obstacles) {
        /** Whether the work can go there. */
        public boolean isFit() {
            return obstacles.isEmpty();
        }
    }

    /** Ranks them. */
    public static Ranking of(Strategy strategy, List<Candidate> candidates) {
        var fit = candidates.stream().filter(one -> one.obstacles().isEmpty()).toList();
        return new Ranking(
                strategy,
                candidates.stream()
                        .map(candidate -> ranked(strategy, candidate, fit))
                        .sorted(BEST)
                        .toList());
    }

    private static Ranked ranked(Strategy strategy, Candidate candidate, List<Candidate> fit) {
        long before = fit.stream().filter(other -> other.turn() < candidate.turn()).count();
        var points = Points.of(candidate, before, fit.size());
        var obstacles = candidate.obstacles();
        int score = obstacles.isEmpty() ? strategy.weigh(points) : 0;
        return new Ranked(candidate, points, score, obstacles);
    }

    /** Whoever it goes to; empty when nobody can be given it. */
    public Optional<Candidate> best() {
        return ranked.stream().filter(Ranked::isFit).findFirst().map(Ranked::candidate);
    }
}
