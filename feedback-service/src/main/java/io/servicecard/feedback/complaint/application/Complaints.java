package io.servicecard.feedback.complaint.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.complaint.domain.Complaint;
import io.servicecard.feedback.complaint.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The complaints. */
@ApplicationScoped
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {
    /** The complaint, its row locked until the transaction ends. */
    public Optional<Complaint> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * What others need to know of a complaint.
     *
     * @param customerId whose it is
     * @param orderId about which order, null for none
     * @param verdict what was found, null before
     */
    public record About(UUID customerId, UUID orderId, Verdict verdict) {
        /** Whether it is of this customer, and not about another order. */
        public boolean isAbout(UUID order, UUID customer) {
            return customerId.equals(customer) && (orderId == null || orderId.equals(order));
        }
    }

    /** What others need to know of a complaint, without what people wrote into it. */
    public Optional<About> about(UUID id) {
        return find(
                        "select c.customerId, c.orderId, c.assessment.verdict from Complaint c"
                                + " where c.id = ?1",
                        id)
                .project(About.class)
                .singleResultOptional();
    }

    /** Up to {@code fetch} complaints with smaller ids, newest first. */
    List<Complaint> page(Optional<UUID> customerId, UUID before, int fetch) {
        var query =
                customerId
                        .map(
                                customer ->
                                        find(
                                                "id < ?1 and customerId = ?2 order by id desc",
                                                before,
                                                customer))
                        .orElseGet(() -> find("id < ?1 order by id desc", before));
        return query.page(0, fetch).list();
    }
}
