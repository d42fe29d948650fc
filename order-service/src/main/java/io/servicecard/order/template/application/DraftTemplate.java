package io.servicecard.order.template.application;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.template.domain.OrderTemplate;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateVersion;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes a further version of a template; the first one makes the template. */
@ApplicationScoped
public class DraftTemplate {
    private final EntityManager entities;
    private final Templates templates;

    DraftTemplate(EntityManager entities, Templates templates) {
        this.entities = entities;
        this.templates = templates;
    }

    /**
     * The draft, under the next number.
     *
     * @throws io.servicecard.order.template.domain.TemplateRefused when stages share a key
     */
    @Transactional
    public TemplateVersion draft(
            String key, LocalizedName name, String industry, List<StageSpec> stages) {
        entities.createNativeQuery(
                        "INSERT INTO order_template (key, latest_version) VALUES (?1, 0) ON CONFLICT DO NOTHING")
                .setParameter(1, key)
                .executeUpdate();
        var template = entities.find(OrderTemplate.class, key, LockModeType.PESSIMISTIC_WRITE);
        var version =
                new TemplateVersion(
                        Ids.next(), key, template.nextVersion(), name, industry, stages);
        templates.persist(version);
        return version;
    }
}
