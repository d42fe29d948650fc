package io.servicecard.order.template.api;

import io.servicecard.order.form.api.QuestionBody;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.StageTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage of a template.
 *
 * @param key unique in the template, for example {@code diagnosis}
 * @param role who carries it out: {@code technician} or {@code manager}
 * @param normMinutes how long it takes by norm
 * @param mandatory whether the quality check waits for it
 * @param skills which whoever begins it needs, all of them
 * @param serviceSkills whether whoever begins it needs what the ordered services ask, too; yes when
 *     left out
 * @param next stages that may follow; the one that stands next when left out
 * @param returnsTo earlier stages to which work may go back from it; all of them when left out
 * @param checklist what is gone through
 * @param fields what is written down; the mandatory ones before the stage ends
 * @param entryGates that let it begin
 * @param exitGates that let it end
 */
public record StageBody(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
        @NotNull @Valid NameBody name,
        @NotNull @Size(max = 20) @Pattern(regexp = "[a-z]([a-z-]*[a-z])?") String role,
        @NotNull @Min(1) @Max(100_000) Integer normMinutes,
        @NotNull Boolean mandatory,
        @Schema(nullable = true) @Size(max = 20)
                List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String> skills,
        @Schema(nullable = true) Boolean serviceSkills,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Size(max = 40) String> next,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Size(max = 40) String> returnsTo,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid QuestionBody> checklist,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid QuestionBody> fields,
        @Schema(nullable = true) @Size(max = 10) List<@NotNull @Valid GateBody> entryGates,
        @Schema(nullable = true) @Size(max = 10) List<@NotNull @Valid GateBody> exitGates) {
    static StageBody of(StageSpec stage) {
        var terms = stage.terms();
        return new StageBody(
                stage.key(),
                NameBody.of(stage.name()),
                stage.role(),
                stage.normMinutes(),
                stage.mandatory(),
                terms.skills(),
                terms.serviceSkills(),
                terms.next(),
                terms.returnsTo(),
                terms.checklist().stream().map(QuestionBody::of).toList(),
                terms.fields().stream().map(QuestionBody::of).toList(),
                GateBody.of(terms.entryGates()),
                GateBody.of(terms.exitGates()));
    }

    StageSpec toDomain() {
        return new StageSpec(
                key,
                name.toDomain(),
                role,
                normMinutes,
                mandatory,
                new StageTerms(
                        skills,
                        serviceSkills,
                        next,
                        returnsTo,
                        QuestionBody.toDomain(checklist),
                        QuestionBody.toDomain(fields),
                        GateBody.toDomain(entryGates),
                        GateBody.toDomain(exitGates)));
    }
}
