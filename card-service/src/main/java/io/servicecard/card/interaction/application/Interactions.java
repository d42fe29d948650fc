package io.servicecard.card.interaction.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.customer.application.Customers;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.card.interaction.domain.Interaction;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The timelines: appended to, never changed. */
@ApplicationScoped
public class Interactions implements PanacheRepositoryBase<Interaction, UUID> {
    private final Customers customers;
    private final Caller caller;

    Interactions(Customers customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    /** Appends an entry, unless it stands there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Interaction entry) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO interaction (id, customer_id, service, type, direction, channel,"
                                + " related_type, related_id, facts, occurred_at)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, NULLIF(?6, ''), ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING")
                .setParameter(1, entry.id())
                .setParameter(2, entry.customerId())
                .setParameter(3, entry.service())
                .setParameter(4, entry.type())
                .setParameter(5, entry.direction().name())
                .setParameter(6, entry.channel() == null ? "" : entry.channel())
                .setParameter(7, entry.relatedType())
                .setParameter(8, entry.relatedId())
                .setParameter(9, entry.facts())
                .setParameter(10, entry.occurredAt())
                .executeUpdate();
    }

    /**
     * The customer's entries older than the id, newest first.
     *
     * @throws CustomerRefused.NotFound also for a customer the caller may not see
     */
    @Transactional
    public List<Interaction> of(UUID customerId, UUID before, int count) {
        if (!caller.maySee(customerId) || customers.findById(customerId) == null) {
            throw new CustomerRefused.NotFound();
        }
        return find("customerId = ?1 and id < ?2 order by id desc", customerId, before)
                .page(0, count)
                .list();
    }
}
