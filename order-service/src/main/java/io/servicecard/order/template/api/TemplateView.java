package io.servicecard.order.template.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.template.domain.TemplateState;
import io.servicecard.order.template.domain.TemplateVersion;
import java.util.List;

/**
 * A version of a template.
 *
 * @param version its number in the template, from 1
 */
public record TemplateView(
        String key,
        int version,
        TemplateState state,
        NameBody name,
        String industry,
        List<StageBody> stages) {
    static TemplateView of(TemplateVersion version) {
        return new TemplateView(
                version.templateKey(),
                version.number(),
                version.state(),
                NameBody.of(version.name()),
                version.industry(),
                version.stages().stream().map(StageBody::of).toList());
    }
}
