package io.servicecard.loyalty.earning.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an order earns by the rules, and why.
 *
 * @param points in all
 * @param lines points of each of the order's lines, in their order; they sum to {@code points}
 * @param mostBy version of the rule that gives most, if any gives something
 * @param considered each rule in force
 */
public record Reckoning(
        long points, List<Long> lines, Optional<UUID> mostBy, List<Considered> considered) {
    /** Copies the lists. */
    public Reckoning {
        lines = List.copyOf(lines);
        considered = List.copyOf(considered);
    }
}
