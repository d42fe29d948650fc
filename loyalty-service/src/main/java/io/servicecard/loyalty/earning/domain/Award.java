package io.servicecard.loyalty.earning.domain;

import java.util.List;
import java.util.UUID;

/**
 * What an order earns as long as nothing of it is returned.
 *
 * @param lines points by line; a line that is not listed earns nothing
 * @param ruleVersionId the rules that said so, null when the programme's rate did
 * @param explanation why, a JSON document that is kept with the entry, null when nothing is to say
 */
public record Award(List<LineAward> lines, UUID ruleVersionId, String explanation) {
    /** Copies the lines. */
    public Award {
        lines = List.copyOf(lines);
    }

    /**
     * Points of a line.
     *
     * @param lineId which of the order's lines
     * @param points 0 or more
     */
    public record LineAward(String lineId, long points) {}

    /** Points of all lines. */
    public long points() {
        return lines.stream().mapToLong(LineAward::points).reduce(0, Math::addExact);
    }
}
