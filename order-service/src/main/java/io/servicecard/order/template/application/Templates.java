package io.servicecard.order.template.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.template.domain.PackRef;
import io.servicecard.order.template.domain.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of all templates. */
@ApplicationScoped
public class Templates implements PanacheRepositoryBase<TemplateVersion, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<TemplateVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One version. */
    public Optional<TemplateVersion> version(String key, int number) {
        return find("templateKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    /** One version, its row locked. */
    public Optional<TemplateVersion> lock(String key, int number) {
        return find("templateKey = ?1 and number = ?2", key, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Number of the version that a pack was loaded as. */
    public Optional<Integer> loadedNumber(PackRef pack) {
        return find("pack.key = ?1 and pack.version = ?2", pack.key(), pack.version())
                .firstResultOptional()
                .map(TemplateVersion::number);
    }

    /** Number of the newest version, draft or not; 0 when there is none. */
    public int latestNumber(String key) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(t.number), 0) from TemplateVersion t"
                                + " where t.templateKey = ?1",
                        Integer.class)
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Number of the version orders are placed from: the newest published one. */
    public Optional<Integer> currentNumber(String key) {
        return getEntityManager()
                .createQuery(
                        "select t.number from TemplateVersion t"
                                + " where t.templateKey = ?1 and t.state = PUBLISHED"
                                + " order by t.number desc",
                        Integer.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
