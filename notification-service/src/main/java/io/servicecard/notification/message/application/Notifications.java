package io.servicecard.notification.message.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All messages. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {
    /** The message, its row locked until the transaction ends. */
    public Optional<Notification> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Messages of that kind about a thing, their rows locked until the transaction ends. */
    public List<Notification> lockAbout(UUID relatedId, Template template) {
        return find(
                        "announcement.relatedId = ?1 and announcement.template = ?2 order by id",
                        relatedId,
                        template)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether there is a message of that kind about a thing, whatever became of it. */
    boolean isAbout(UUID relatedId, Template template) {
        return count(
                        "announcement.relatedId = ?1 and announcement.template = ?2",
                        relatedId,
                        template)
                > 0;
    }

    /** Whether this cause told the customer this already. */
    public boolean told(UUID causeEventId, UUID customerId, Template template) {
        return count(
                        "announcement.causeEventId = ?1 and announcement.customerId = ?2 and announcement.template = ?3",
                        causeEventId,
                        customerId,
                        template)
                > 0;
    }
}
