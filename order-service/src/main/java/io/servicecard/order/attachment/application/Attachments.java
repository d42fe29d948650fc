package io.servicecard.order.attachment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.AttachmentContent;
import io.servicecard.order.attachment.domain.AttachmentWithdrawal;
import io.servicecard.order.attachment.domain.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The attachments. Whoever adds or withdraws one has locked its order's row before. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {
    private static final String OF_ORDER =
            "from Attachment a where a.orderId = ?1 and not exists"
                    + " (select 1 from AttachmentWithdrawal w where w.attachmentId = a.id)";

    /** Those of an order that were not withdrawn, oldest first. */
    List<Attachment> of(UUID orderId) {
        return list(OF_ORDER + " order by a.position", orderId);
    }

    /** One of an order, unless it was withdrawn. */
    Optional<Attachment> of(UUID orderId, UUID id) {
        return find(OF_ORDER + " and a.id = ?2", orderId, id).firstResultOptional();
    }

    /** How many of an order serve one of these purposes and were not withdrawn. */
    long count(UUID orderId, Set<Purpose> purposes) {
        return count(OF_ORDER + " and a.purpose in ?2", orderId, purposes);
    }

    /** The place of the next one of an order; withdrawn ones keep theirs. */
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

    /** What one shows; empty once it was withdrawn, which may be while somebody reads. */
    Optional<AttachmentContent> content(UUID id) {
        return Optional.ofNullable(getEntityManager().find(AttachmentContent.class, id));
    }

    /** The withdrawal of one of an order; empty while it is there. */
    Optional<AttachmentWithdrawal> withdrawal(UUID orderId, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select w from AttachmentWithdrawal w join Attachment a"
                                + " on a.id = w.attachmentId where a.orderId = ?1 and a.id = ?2",
                        AttachmentWithdrawal.class)
                .setParameter(1, orderId)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    /** Writes a withdrawal down, which destroys what the attachment showed. */
    void withdraw(AttachmentWithdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
        flush();
    }
}
