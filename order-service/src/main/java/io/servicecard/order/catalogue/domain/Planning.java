package io.servicecard.order.catalogue.domain;

import java.util.List;
import java.util.Optional;

/**
 * Where a service stands in the catalogue, and what it takes to do it.
 *
 * @param category key of the category it belongs to; empty for none
 * @param bufferBeforeMinutes kept free before it
 * @param bufferAfterMinutes kept free after it
 * @param skills codes of what whoever does it can do, each once and in their order
 */
public record Planning(
        Optional<String> category,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<String> skills) {
    /** Nothing of that. */
    public static final Planning NONE = new Planning(Optional.empty(), 0, 0, List.of());

    /** Each skill counts once. */
    public Planning {
        skills = skills.stream().distinct().sorted().toList();
    }
}
