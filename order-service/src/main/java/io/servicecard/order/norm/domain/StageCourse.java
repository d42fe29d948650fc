package io.servicecard.order.norm.domain;

import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a stage went that was just done: since when it could have begun, when it did, and when the
 * order stood still meanwhile. Touch time is what is left of the time from start to end when the
 * standstills are taken out; everything else since it could have begun is wait.
 *
 * @param availableAt when the order was taken in, the stage before was done, or the work was sent
 *     back
 */
public record StageCourse(
        Instant availableAt, Instant startedAt, Instant completedAt, List<Standstill> standstills) {
    /** Clocks of replicas may differ a little; nothing ends before it began for that. */
    public StageCourse {
        startedAt = later(startedAt, availableAt);
        completedAt = later(completedAt, startedAt);
        standstills = List.copyOf(standstills);
    }

    /** Something that happened to an order, as far as measured stages are concerned. */
    public record Step(Kind kind, Instant at) {}

    /** What happened. */
    public enum Kind {
        /** Taken in, done with a stage, or sent back: the next stage may begin. */
        AVAILABLE,
        /** A stage began. */
        STARTED,
        /** A stage is done; the next one may begin. */
        DONE,
        /** It waits for somebody or something. */
        PAUSED,
        /** It waits no more. */
        RESUMED,
        /** Its end was asked for. */
        END_ASKED,
        /** It is not to end after all. */
        END_REFUSED
    }

    /** Time in which nobody could work on it. */
    public record Standstill(Instant from, Instant to) {}

    /** Whether a stage may begin after such a step, so that none before it matters any more. */
    public static boolean letsBegin(Kind kind) {
        return kind == Kind.AVAILABLE || kind == Kind.DONE;
    }

    /**
     * The course of the stage whose end is the last step.
     *
     * @param steps of the order, oldest first
     * @return empty when the last step ends no stage, or its beginning is not among them
     */
    public static Optional<StageCourse> last(List<Step> steps) {
        if (steps.isEmpty() || steps.getLast().kind() != Kind.DONE) {
            return Optional.empty();
        }
        Instant available = null;
        Instant started = null;
        var still = new Still();
        for (var step : steps.subList(0, steps.size() - 1)) {
            switch (step.kind()) {
                case AVAILABLE, DONE -> {
                    available = step.at();
                    started = null;
                }
                case STARTED -> started = step.at();
                case PAUSED, RESUMED, END_ASKED, END_REFUSED -> still.take(step);
            }
        }
        return available == null || started == null
                ? Optional.empty()
                : Optional.of(
                        new StageCourse(available, started, steps.getLast().at(), still.past));
    }

    /** Working time in which it was worked on. */
    public Duration touch(WorkingCalendar calendar) {
        var touch = calendar.between(startedAt, completedAt);
        for (var standstill : standstills) {
            var from = later(standstill.from(), startedAt);
            var to = standstill.to().isBefore(completedAt) ? standstill.to() : completedAt;
            if (from.isBefore(to)) {
                touch = touch.minus(calendar.between(from, to));
            }
        }
        return touch;
    }

    /** Working time in which it waited. */
    public Duration waited(WorkingCalendar calendar) {
        return calendar.between(availableAt, completedAt).minus(touch(calendar));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** An order that waits may be asked to end meanwhile: it goes on when both are over. */
    private static final class Still {
        private final List<Standstill> past = new ArrayList<>();
        private boolean waits;
        private boolean ending;
        private Instant since;

        private void take(Step step) {
            boolean before = waits || ending;
            switch (step.kind()) {
                case PAUSED -> waits = true;
                case RESUMED -> waits = false;
                case END_ASKED -> ending = true;
                case END_REFUSED -> ending = false;
                case AVAILABLE, STARTED, DONE -> {}
            }
            boolean after = waits || ending;
            if (!before && after) {
                since = step.at();
            } else if (before && !after) {
                past.add(new Standstill(since, step.at()));
            }
        }
    }
}
