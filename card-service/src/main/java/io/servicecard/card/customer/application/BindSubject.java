package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Binds who signs in to the customer they are, once and for all. */
@ApplicationScoped
public class BindSubject {
    private final EntityManager entities;
    private final SubjectDirectory directory;

    BindSubject(EntityManager entities, SubjectDirectory directory) {
        this.entities = entities;
        this.directory = directory;
    }

    /**
     * Binds them, or finds them bound to each other already.
     *
     * @throws CustomerRefused.AlreadyBound when either is bound to another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bind(String subject, UUID customerId, Instant now) {
        int inserted =
                entities.createNativeQuery(
                                "INSERT INTO customer_subject (customer_id, subject, bound_at)"
                                        + " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                        .setParameter(1, customerId)
                        .setParameter(2, subject)
                        .setParameter(3, now)
                        .executeUpdate();
        if (inserted == 0 && !areBound(subject, customerId)) {
            throw new CustomerRefused.AlreadyBound();
        }
        directory.bind(subject, customerId);
    }

    private boolean areBound(String subject, UUID customerId) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM customer_subject WHERE customer_id = ?1 AND subject = ?2")
                .setParameter(1, customerId)
                .setParameter(2, subject)
                .getResultList()
                .isEmpty();
    }
}
