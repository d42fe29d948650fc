package io.servicecard.order.promise.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order that is taken in and not ready.
 *
 * @param id of the order; ids grow in the order of placing
 * @param phase what it does now
 * @param waitingSince since when it stands still; null when it does not
 * @param reviewAt before which it does not go on, of one that is held; null else
 * @param templateKey it was placed from
 * @param rank of what is as usual 0; what has more comes before it, what has less behind it
 * @param stages that are still to be done, in their order; optional ones only when they were begun
 */
public record OpenOrder(
        UUID id,
        Phase phase,
        Instant waitingSince,
        Instant reviewAt,
        String templateKey,
        int rank,
        List<OpenStage> stages) {
    /** What an order does. */
    public enum Phase {
        /** Waits for its turn, or is worked on. */
        WORK,
        /** Waits for the customer: its promise pauses. */
        CUSTOMER,
        /** Waits for parts, equipment or staff: its promise does not pause. */
        HELD
    }

    /**
     * A stage that is not done.
     *
     * @param skills which whoever does it has, all of them
     * @param startedAt null when nobody has begun it
     */
    public record OpenStage(String key, List<String> skills, int normMinutes, Instant startedAt) {
        /** Each skill counts once, in whatever order they stand. */
        public OpenStage {
            skills = skills.stream().distinct().sorted().toList();
        }
    }

    /** Keeps the stages as they are now. */
    public OpenOrder {
        stages = List.copyOf(stages);
    }

    /** Whether somebody has it in hands, so that nothing is before it. */
    boolean isBegun() {
        return stages.stream().anyMatch(stage -> stage.startedAt() != null);
    }
}
