package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.WaitingWork;
import io.servicecard.order.staff.domain.Capacity;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * What waits at a branch against what its staff can do.
 *
 * @param from the stretch of time that counts begins
 * @param to and ends
 * @param capacityMinutes of norms that those who are there can do in it
 * @param waitingMinutes by norm of the stages that wait
 * @param waitingStages how many they are
 * @param skills the same for each skill; who has several counts for each of them
 */
public record WorkloadView(
        Instant from,
        Instant to,
        long capacityMinutes,
        long waitingMinutes,
        long waitingStages,
        List<SkillLoad> skills) {
    /** What asks for a skill, and what those who have it can do. */
    public record SkillLoad(String skill, long capacityMinutes, long waitingMinutes) {}

    static WorkloadView of(Instant from, Instant to, Capacity capacity, WaitingWork waiting) {
        var all = new TreeSet<>(capacity.skills());
        all.addAll(waiting.skills());
        return new WorkloadView(
                from,
                to,
                capacity.minutes(),
                waiting.minutes(),
                waiting.stages(),
                all.stream()
                        .map(
                                skill ->
                                        new SkillLoad(
                                                skill,
                                                capacity.minutes(List.of(skill)),
                                                waiting.minutes(skill)))
                        .toList());
    }
}
