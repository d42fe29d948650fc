package io.servicecard.order.template.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.template.domain.StageSpec;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A stage of a template.
 *
 * @param key unique in the template, for example {@code diagnosis}
 * @param role who carries it out
 * @param normMinutes how long it takes by norm
 * @param mandatory whether the quality check waits for it
 */
public record StageBody(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
        @NotNull @Valid NameBody name,
        @NotNull @Size(max = 20) @Pattern(regexp = "technician|manager") String role,
        @NotNull @Min(1) @Max(100_000) Integer normMinutes,
        @NotNull Boolean mandatory) {
    static StageBody of(StageSpec stage) {
        return new StageBody(
                stage.key(),
                NameBody.of(stage.name()),
                stage.role(),
                stage.normMinutes(),
                stage.mandatory());
    }

    StageSpec toDomain() {
        return new StageSpec(key, name.toDomain(), role, normMinutes, mandatory);
    }
}
