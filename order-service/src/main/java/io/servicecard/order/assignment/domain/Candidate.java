package io.servicecard.order.assignment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What speaks for and against giving somebody a certain work, as facts.
 *
 * @param asked codes of the skills that the work asks
 * @param skills codes of what the candidate can do
 * @param backAt when a candidate who is away is back, if that is known
 * @param loadMinutes by norm of what the candidate has
 * @param capacityMinutes of norms that the candidate can do in a day from now
 * @param open how much the candidate has
 * @param limit how much one may have
 * @param turn grows each time something is given; who has the least waits the longest
 */
public record Candidate(
        UUID staffId,
        List<String> asked,
        List<String> skills,
        boolean present,
        Optional<Instant> backAt,
        long loadMinutes,
        long capacityMinutes,
        int open,
        int limit,
        long turn) {
    /** Keeps the lists as they are now. */
    public Candidate {
        asked = List.copyOf(asked);
        skills = List.copyOf(skills);
    }

    /** The skills that are missing. */
    public List<String> lacking() {
        return asked.stream().filter(skill -> !skills.contains(skill)).toList();
    }

    /** Why the work cannot go there; empty when it can. */
    public List<Obstacle> obstacles() {
        var obstacles = new ArrayList<Obstacle>();
        if (!lacking().isEmpty()) {
            obstacles.add(Obstacle.SKILL_MISSING);
        }
        if (!present) {
            obstacles.add(Obstacle.AWAY);
        } else if (capacityMinutes <= 0) {
            obstacles.add(Obstacle.NOT_AT_WORK);
        }
        if (open >= limit) {
            obstacles.add(Obstacle.WIP_LIMIT);
        }
        return obstacles;
    }
}
