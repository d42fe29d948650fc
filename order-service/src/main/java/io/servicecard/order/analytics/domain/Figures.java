package io.servicecard.order.analytics.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a branch and a time.
 *
 * @param accepted how many orders were taken in
 * @param ready those that became ready
 * @param stages the stages that were gone through
 * @param deadlines how measured times ended
 * @param capacity minutes of norms that the staff could have done
 */
public record Figures(
        long accepted, Ready ready, List<Stage> stages, Deadlines deadlines, Duration capacity) {
    /**
     * Orders that became ready.
     *
     * @param count how many
     * @param leadP50 half of them took no longer from the intake, by the clock on the wall; null
     *     without any
     * @param leadP90 nine tenths of them took no longer; null without any
     * @param atFirst how many had no stage that was done again before
     * @param reworked how many came back since, so that an order does their work again
     * @param byOurFault how many of them by our fault, as far as the cause is found
     * @param byP50 how many were ready by the middle that was forecast at their intake
     * @param byP90 how many by the nine tenths
     * @param byPromise how many by what was promised last
     */
    public record Ready(
            long count,
            Duration leadP50,
            Duration leadP90,
            long atFirst,
            long reworked,
            long byOurFault,
            long byP50,
            long byP90,
            long byPromise) {}

    /**
     * A stage of a template.
     *
     * @param passages how often it was gone through
     * @param touch working time in which it was worked on
     * @param waited working time in which it waited
     */
    public record Stage(
            String templateKey, String stage, long passages, Duration touch, Duration waited) {}

    /**
     * Measured times.
     *
     * @param met how many came about in time
     * @param broken how many did not
     */
    public record Deadlines(long met, long broken) {}

    /** Keeps the stages as they are now. */
    public Figures {
        stages = List.copyOf(stages);
    }

    /** Working time spent on stages. */
    public Duration touch() {
        return stages.stream().map(Stage::touch).reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time in which orders waited. */
    public Duration waited() {
        return stages.stream().map(Stage::waited).reduce(Duration.ZERO, Duration::plus);
    }

    /** The stage for which orders waited most; empty while none waited for any. */
    public Optional<Stage> bottleneck() {
        return stages.stream()
                .filter(stage -> !stage.waited().isZero())
                .max(Comparator.comparing(Stage::waited));
    }

    /** A part of a whole from 0 to 1; empty of nothing. */
    public static Optional<Double> share(double part, double whole) {
        return whole == 0 ? Optional.empty() : Optional.of(part / whole);
    }
}
