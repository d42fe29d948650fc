package io.servicecard.order.template.application;

import io.servicecard.order.template.domain.OrderTemplate;
import io.servicecard.order.template.domain.PackRef;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.order.template.domain.TemplateVersion;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

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
    public TemplateVersion draft(String key, TemplateContent content) {
        return drafted(new TemplateVersion(Ids.next(), key, lock(key).nextVersion(), content));
    }

    /** The draft that a pack brings, under the next number of the template with the pack's key. */
    @Transactional
    public TemplateVersion draftFrom(PackRef pack, TemplateContent content) {
        var number = lock(pack.key()).nextVersion();
        return drafted(new TemplateVersion(Ids.next(), number, pack, content));
    }

    /** The template of a key, its row locked: whoever waits here sees what others have drafted. */
    @Transactional
    public OrderTemplate lock(String key) {
        entities.createNativeQuery(
                        "INSERT INTO order_template (key, latest_version) VALUES (?1, 0) ON CONFLICT DO NOTHING")
                .setParameter(1, key)
                .executeUpdate();
        return entities.find(OrderTemplate.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private TemplateVersion drafted(TemplateVersion version) {
        templates.persist(version);
        return version;
    }
}
