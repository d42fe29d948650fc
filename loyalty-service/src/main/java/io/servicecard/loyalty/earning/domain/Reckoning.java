package io.servicecard.loyalty.earning.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

    /**
     * With points of campaigns on top, spread over the lines by what was paid for them in money;
     * evenly when nothing was.
     *
     * @param campaigns each campaign in force
     */
    public Reckoning plus(long extra, List<Considered> campaigns, OrderFacts facts) {
        var all = Stream.concat(considered.stream(), campaigns.stream()).toList();
        if (extra == 0) {
            return new Reckoning(points, lines, mostBy, all);
        }
        var paid = facts.money();
        var whole = Match.total(paid);
        var share = Fraction.whole(extra);
        List<Long> more = new ArrayList<>();
        var sum = Fraction.ZERO;
        long given = 0;
        for (int line = 0; line < lines.size(); line++) {
            var part =
                    whole.isZero()
                            ? share.times(Fraction.of(1, lines.size()))
                            : share.times(paid.get(line)).per(whole);
            sum = sum.plus(part);
            long upToHere = sum.floor();
            more.add(Math.addExact(lines.get(line), upToHere - given));
            given = upToHere;
        }
        return new Reckoning(Math.addExact(points, extra), more, mostBy, all);
    }
}
