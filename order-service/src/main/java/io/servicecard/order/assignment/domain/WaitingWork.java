package io.servicecard.order.assignment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Work that waits to be done, by norm.
 *
 * @param parts stages that ask the same skills together
 */
public record WaitingWork(List<Part> parts) {
    /** Keeps the parts as they are now. */
    public WaitingWork {
        parts = List.copyOf(parts);
    }

    /**
     * Stages alike.
     *
     * @param skills which whoever does them needs, all of them
     * @param minutes what they take by norm together
     * @param stages how many they are
     */
    public record Part(List<String> skills, long minutes, long stages) {
        /** Both together. */
        public Part and(Part other) {
            return new Part(skills, minutes + other.minutes, stages + other.stages);
        }
    }

    /** Minutes of everything together. */
    public long minutes() {
        return parts.stream().mapToLong(Part::minutes).sum();
    }

    /** Minutes of what asks for a skill, alone or with others. */
    public long minutes(String skill) {
        return parts.stream()
                .filter(part -> part.skills().contains(skill))
                .mapToLong(Part::minutes)
                .sum();
    }

    /** Minutes of what somebody with these skills can do. */
    public long minutesFor(Collection<String> skills) {
        return parts.stream()
                .filter(part -> skills.containsAll(part.skills()))
                .mapToLong(Part::minutes)
                .sum();
    }

    /** How many stages wait. */
    public long stages() {
        return parts.stream().mapToLong(Part::stages).sum();
    }

    /** All skills that are asked for, in the order of their codes. */
    public Set<String> skills() {
        var all = new TreeSet<String>();
        parts.forEach(part -> all.addAll(part.skills()));
        return all;
    }
}
