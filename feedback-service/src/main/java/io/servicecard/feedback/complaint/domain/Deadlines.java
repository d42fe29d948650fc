package io.servicecard.feedback.complaint.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long after the opening each step must be done.
 *
 * @param within for every step
 */
public record Deadlines(Map<ComplaintStep, Duration> within) {
    /** Refuses to leave a step without deadline. */
    public Deadlines {
        within = Map.copyOf(within);
        for (var step : ComplaintStep.values()) {
            if (!within.containsKey(step)) {
                throw new IllegalArgumentException(step + " has no deadline");
            }
        }
    }

    /** The steps of a complaint opened now. */
    Map<ComplaintStep, StepTimes> from(Instant openedAt) {
        var steps = new EnumMap<ComplaintStep, StepTimes>(ComplaintStep.class);
        within.forEach(
                (step, duration) -> steps.put(step, new StepTimes(openedAt.plus(duration), null)));
        return steps;
    }
}
