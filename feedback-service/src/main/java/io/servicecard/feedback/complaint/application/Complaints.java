package io.servicecard.feedback.complaint.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.complaint.domain.Complaint;
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
