package io.servicecard.e2e.chaos.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check found wrong. */
public final class Findings {

    private final Map<Invariant, List<String>> violations = new EnumMap<>(Invariant.class);

    /** Nothing is wrong so far. */
    public Findings() {
        for (var invariant : Invariant.values()) {
            violations.put(invariant, new ArrayList<>());
        }
    }

    /** Notes a violation. */
    public void add(Invariant invariant, String violation) {
        violations.get(invariant).add(violation);
    }

    void addAll(Invariant invariant, Collection<String> found) {
        violations.get(invariant).addAll(found);
    }

    /** The violations of one invariant. */
    public List<String> of(Invariant invariant) {
        return List.copyOf(violations.get(invariant));
    }

    /** How many violations each invariant has, zeros included. */
    public Map<Invariant, Integer> counts() {
        var counts = new EnumMap<Invariant, Integer>(Invariant.class);
        violations.forEach((invariant, found) -> counts.put(invariant, found.size()));
        return counts;
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return violations.values().stream().allMatch(List::isEmpty);
    }
}
