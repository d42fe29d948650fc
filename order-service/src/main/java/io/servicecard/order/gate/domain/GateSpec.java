package io.servicecard.order.gate.domain;

import java.util.List;
import java.util.Objects;

/**
 * A gate as a template asks for it; which parameters it takes is said by its bean.
 *
 * @param stage whose checklist, question or people it is about; null for the gate's own stage
 * @param question key of a question of that stage, or of the order's fields
 * @param values the wanted answers, or the purposes of photos; empty for any
 * @param percent of the total
 * @param count of photos
 */
public record GateSpec(
        GateType gate,
        String stage,
        String question,
        List<String> values,
        Integer percent,
        Integer count) {
    /** Without values for any. */
    public GateSpec {
        values = List.copyOf(Objects.requireNonNullElse(values, List.of()));
    }

    /** A question of the gate's own stage must be answered. */
    public static GateSpec answered(String question) {
        return new GateSpec(GateType.FIELD, null, question, List.of(), null, null);
    }
}
