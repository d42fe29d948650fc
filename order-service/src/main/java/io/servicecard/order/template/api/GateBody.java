package io.servicecard.order.template.api;

import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A gate of a stage.
 *
 * @param stage it is about; its own when left out. For CHECKLIST_DONE, FIELD and SECOND_PERSON
 * @param question for FIELD: key of a question of that stage, or of a field of the order
 * @param values for FIELD: the wanted answers, any when left out; for MIN_PHOTOS: what the photos
 *     are for, BEFORE, AFTER or DEFECT, any of these when left out
 * @param percent for DEPOSIT_PAID: of the total
 * @param count for MIN_PHOTOS: how many
 */
@Schema(name = "Gate")
public record GateBody(
        @NotNull GateType gate,
        @Schema(nullable = true) @Size(max = 40) String stage,
        @Schema(nullable = true) @Size(max = 40) String question,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Size(max = 200) String> values,
        @Schema(nullable = true) @Min(1) @Max(100) Integer percent,
        @Schema(nullable = true) @Min(1) @Max(50) Integer count) {
    static List<GateBody> of(List<GateSpec> gates) {
        return gates.stream()
                .map(
                        spec ->
                                new GateBody(
                                        spec.gate(),
                                        spec.stage(),
                                        spec.question(),
                                        spec.values(),
                                        spec.percent(),
                                        spec.count()))
                .toList();
    }

    static List<GateSpec> toDomain(List<GateBody> bodies) {
        return Objects.requireNonNullElse(bodies, List.<GateBody>of()).stream()
                .map(body -> body.toDomain())
                .toList();
    }

    private GateSpec toDomain() {
        return new GateSpec(gate, stage, question, values, percent, count);
    }
}
