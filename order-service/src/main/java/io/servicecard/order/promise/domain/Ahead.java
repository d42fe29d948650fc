package io.servicecard.order.promise.domain;

import java.util.List;

/**
 * What stands before an order, as far as it is only for people with certain skills.
 *
 * @param skills which those people have, all of them
 * @param orders how many orders ask for such people
 * @param effort what they ask of them
 */
record Ahead(List<String> skills, int orders, Effort effort) {
    /**
     * A part of an order's work.
     *
     * @param skills which whoever does it has, all of them
     */
    record Part(List<String> skills, Effort effort) {}

    /** Nothing. */
    static Ahead none(List<String> skills) {
        return new Ahead(skills, 0, Effort.NONE);
    }

    /** What stands before the next one, behind an order of these parts. */
    Ahead behind(List<Part> parts) {
        var asked = parts.stream().filter(part -> part.skills().containsAll(skills)).toList();
        return asked.isEmpty() ? this : new Ahead(skills, orders + 1, effort.plus(sum(asked)));
    }

    /** All parts together. */
    static Effort sum(List<Part> parts) {
        return parts.stream().map(Part::effort).reduce(Effort.NONE, Effort::plus);
    }
}
