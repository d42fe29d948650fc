package io.servicecard.order.template.api;

import io.servicecard.order.form.api.QuestionBody;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.template.domain.TemplateState;
import io.servicecard.order.template.domain.TemplateVersion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a template.
 *
 * @param version its number in the template, from 1
 * @param fields asked when an order is placed
 * @param asset what it asks of the thing an order is for, if anything
 */
public record TemplateView(
        String key,
        int version,
        TemplateState state,
        NameBody name,
        String industry,
        List<StageBody> stages,
        List<QuestionBody> fields,
        @Schema(nullable = true) AssetDemandBody asset) {
    static TemplateView of(TemplateVersion version) {
        var content = version.content();
        return new TemplateView(
                version.templateKey(),
                version.number(),
                version.state(),
                NameBody.of(content.name()),
                content.industry(),
                content.stages().stream().map(StageBody::of).toList(),
                content.fields().questions().stream().map(QuestionBody::of).toList(),
                AssetDemandBody.of(content.asset()));
    }
}
