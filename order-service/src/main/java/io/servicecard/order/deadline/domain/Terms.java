package io.servicecard.order.deadline.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a policy version demands.
 *
 * @param stage the one whose end {@link DeadlineMetric#DIAGNOSIS} waits for; null for other metrics
 * @param target working time until the metric is due
 * @param pauseOn waiting for these pauses the clock
 * @param warnAtPercent of the target: from here on it is at risk; null for never
 * @param escalateAtPercent of the target, beyond 100: here the breach is told again
 */
public record Terms(
        DeadlineMetric metric,
        String stage,
        Duration target,
        Set<WaitReason> pauseOn,
        Integer warnAtPercent,
        List<Integer> escalateAtPercent) {
    /** All of the target. */
    static final int BREACH = 100;

    /** The percentages at which something is told, from the lowest. */
    List<Integer> percentages() {
        return Stream.concat(
                        Optional.ofNullable(warnAtPercent).stream(),
                        Stream.concat(Stream.of(BREACH), escalateAtPercent.stream()))
                .sorted()
                .toList();
    }

    /** Working time at a percentage of the target. */
    Duration at(int percent) {
        return target.multipliedBy(percent).dividedBy(BREACH);
    }
}
