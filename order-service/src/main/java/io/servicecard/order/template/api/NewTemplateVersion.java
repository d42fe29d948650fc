package io.servicecard.order.template.api;

import io.servicecard.order.form.api.QuestionBody;
import io.servicecard.order.form.domain.Form;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.template.domain.TemplateContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a template to write.
 *
 * @param industry for example {@code device-repair}
 * @param stages in the order of the work
 * @param fields asked when an order is placed
 * @param asset what it asks of the thing an order is for; nothing when left out
 */
public record NewTemplateVersion(
        @NotNull @Valid NameBody name,
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-zA-Z0-9_-]+") String industry,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid StageBody> stages,
        @Size(max = 50) List<@NotNull @Valid QuestionBody> fields,
        @Schema(nullable = true) @Valid AssetDemandBody asset) {
    TemplateContent toDomain() {
        return new TemplateContent(
                name.toDomain(),
                industry,
                new Form(QuestionBody.toDomain(fields)),
                stages.stream().map(StageBody::toDomain).toList(),
                AssetDemandBody.toDomain(asset));
    }
}
