package io.servicecard.order.template.application;

import io.servicecard.order.gate.application.Gates;
import io.servicecard.order.template.domain.TemplateRefused;
import io.servicecard.order.template.domain.TemplateVersion;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Publishes a draft: from now on orders are placed from it. */
@ApplicationScoped
public class PublishTemplate {
    private final Templates templates;
    private final Gates gates;

    PublishTemplate(Templates templates, Gates gates) {
        this.templates = templates;
        this.gates = gates;
    }

    /**
     * The published version.
     *
     * @throws TemplateRefused when there is no such version, or it cannot be published
     */
    @Transactional
    public TemplateVersion publish(String key, int number, IfMatch ifMatch) {
        var version = templates.lock(key, number).orElseThrow(TemplateRefused.NotFound::new);
        IfMatch.check(ifMatch, version.version());
        version.publish(gates.flaws(version.content()));
        return version;
    }
}
