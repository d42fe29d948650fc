package io.servicecard.order.attachment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.AttachmentContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attachments. Whoever adds one has locked its order's row before. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {
    /** Those of an order, oldest first. */
    List<Attachment> of(UUID orderId) {
        return list("orderId = ?1 order by position", orderId);
    }

    /** One of an order. */
    Optional<Attachment> of(UUID orderId, UUID id) {
        return find("orderId = ?1 and id = ?2", orderId, id).firstResultOptional();
    }

    /** The place of the next one of an order. */
    int next(UUID orderId) {
        return Math.toIntExact(count("orderId", orderId)) + 1;
    }

    /** Writes one down with what it shows. */
    void add(Attachment attachment, AttachmentContent content) {
        persist(attachment);
        flush();
        getEntityManager().persist(content);
        flush();
    }

    /** What one shows. */
    AttachmentContent content(Attachment attachment) {
        return getEntityManager().find(AttachmentContent.class, attachment.id());
    }
}
