package io.servicecard.order.staff.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What several members can do in a stretch of time.
 *
 * @param parts one a member
 */
public record Capacity(List<Part> parts) {
    /** Keeps the parts as they are now. */
    public Capacity {
        parts = List.copyOf(parts);
    }

    /**
     * What one member can do.
     *
     * @param skills codes of what the member can do at all
     * @param minutes of norms
     */
    public record Part(UUID staffId, List<String> skills, long minutes) {}

    /** Minutes of all together. */
    public long minutes() {
        return minutes(Set.of());
    }

    /**
     * Minutes of those who have each of the skills. A minute counts for every skill of its member,
     * so the sums of several skills are more than there is.
     */
    public long minutes(Collection<String> skills) {
        return parts.stream()
                .filter(part -> part.skills().containsAll(skills))
                .mapToLong(Part::minutes)
                .sum();
    }

    /** All skills there are, in the order of their codes. */
    public Set<String> skills() {
        var all = new TreeSet<String>();
        parts.forEach(part -> all.addAll(part.skills()));
        return all;
    }
}
