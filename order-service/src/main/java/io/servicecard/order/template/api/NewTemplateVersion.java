package io.servicecard.order.template.api;

import io.servicecard.order.naming.api.NameBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A version of a template to write.
 *
 * @param industry for example {@code device-repair}
 * @param stages in the order of the work
 */
public record NewTemplateVersion(
        @NotNull @Valid NameBody name,
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-zA-Z0-9_-]+") String industry,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid StageBody> stages) {}
