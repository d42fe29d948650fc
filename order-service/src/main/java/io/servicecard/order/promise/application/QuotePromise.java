package io.servicecard.order.promise.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.PromiseRefused;
import io.servicecard.order.template.application.PublishedTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Says when an order would be ready, before it is placed; promises nothing. */
@ApplicationScoped
public class QuotePromise {
    private final Branches branches;
    private final PublishedTemplates templates;
    private final Forecasts forecasts;

    QuotePromise(Branches branches, PublishedTemplates templates, Forecasts forecasts) {
        this.branches = branches;
        this.templates = templates;
        this.forecasts = forecasts;
    }

    /**
     * The forecast for an order that were taken in now.
     *
     * @throws PromiseRefused when there is no such branch or template
     */
    @Transactional
    public Forecast quote(UUID branchId, String templateKey) {
        if (branches.findByIdOptional(branchId).isEmpty()) {
            throw new PromiseRefused.ReferenceUnknown("branchId");
        }
        var template =
                templates
                        .current(templateKey)
                        .orElseThrow(PromiseRefused.TemplateNotPublished::new);
        return forecasts.joining(branchId, template, 0);
    }
}
