package io.servicecard.order.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the facts of a clock. Nothing of this is stored: the same facts under the same
 * standard say the same at any time.
 */
record Course(List<Fact> facts, Standard standard) {
    /** Time in which the clock counts; the end of the last may still be open. */
    private record Run(Instant from, Instant to) {
        boolean isOpen() {
            return to.equals(Instant.MAX);
        }
    }

    /** How the clock stands. */
    Reading read(Instant now) {
        return new Reading(
                state(now),
                dueAt(),
                standard.terms().target().minus(worked(now)),
                isPaused() ? Optional.of(facts.getLast().reason()) : Optional.empty());
    }

    /** When all of the target has counted; empty when it does not come to that. */
    Optional<Instant> dueAt() {
        return until(standard.terms().target());
    }

    /** From this instant on, always in open hours, more than the percentage has counted. */
    Optional<Instant> beyond(int percent) {
        return until(standard.terms().at(percent)).map(standard.calendar()::opening);
    }

    /** Whether more than the percentage of the target has counted. */
    boolean isPast(int percent, Instant now) {
        return beyond(percent).filter(now::isAfter).isPresent();
    }

    /** Whether it has begun to count. */
    boolean isStarted() {
        return !facts.isEmpty();
    }

    /** Whether it ended when more than the target had counted. */
    boolean isMissed() {
        return ended(Fact.Kind.MET) && dueAt().isPresent();
    }

    private ClockState state(Instant now) {
        if (!isStarted()) {
            return ClockState.WAITING;
        }
        if (ended(Fact.Kind.MET)) {
            return isMissed() ? ClockState.MISSED : ClockState.MET;
        }
        if (ended(Fact.Kind.STOPPED)) {
            return ClockState.STOPPED;
        }
        if (isPast(Terms.BREACH, now)) {
            return ClockState.BREACHED;
        }
        return isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private boolean ended(Fact.Kind how) {
        return isStarted() && facts.getLast().kind() == how;
    }

    private boolean isPaused() {
        return isStarted() && pauses(facts.getLast());
    }

    /** Working time that has counted until now. */
    private Duration worked(Instant now) {
        var worked = Duration.ZERO;
        for (var run : runs()) {
            var to = run.to.isBefore(now) ? run.to : now;
            if (run.from.isBefore(to)) {
                worked = worked.plus(standard.calendar().between(run.from, to));
            }
        }
        return worked;
    }

    /**
     * The first instant at which so much has counted and which more will follow; empty when the
     * clock stands still before that.
     */
    private Optional<Instant> until(Duration worked) {
        var left = worked;
        for (var run : runs()) {
            var counted = run.isOpen() ? null : standard.calendar().between(run.from, run.to);
            if (counted == null || counted.compareTo(left) > 0) {
                return Optional.of(standard.calendar().add(run.from, left));
            }
            left = left.minus(counted);
        }
        return Optional.empty();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Instant from = null;
        for (var fact : facts) {
            if (counts(fact) && from == null) {
                from = fact.at();
            } else if (!counts(fact) && from != null) {
                runs.add(new Run(from, fact.at()));
                from = null;
            }
        }
        if (from != null) {
            runs.add(new Run(from, Instant.MAX));
        }
        return runs;
    }

    /** Whether the clock counts after it. */
    private boolean counts(Fact fact) {
        return switch (fact.kind()) {
            case STARTED, RESUMED -> true;
            case PAUSED -> !pauses(fact);
            case MET, STOPPED -> false;
        };
    }

    private boolean pauses(Fact fact) {
        return fact.kind() == Fact.Kind.PAUSED
                && standard.terms().pauseOn().contains(fact.reason());
    }
}
