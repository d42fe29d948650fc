package io.servicecard.card.customer.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.customer.domain.AccessEntry;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Who saw which customer's personal data, and when; written in the transaction of the reading. */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<AccessEntry, UUID> {
    private final Customers customers;
    private final Caller caller;
    private final InstantSource clock;

    AccessLog(Customers customers, Caller caller, InstantSource clock) {
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes that the caller sees the customer's data. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID customerId, AccessEntry.Access access) {
        persist(
                new AccessEntry(
                        Ids.next(),
                        customerId,
                        access,
                        caller.subject(),
                        caller.actorRole(),
                        clock.instant()));
    }

    /**
     * The customer's entries older than the id, newest first.
     *
     * @throws CustomerRefused.NotFound also for a customer the caller may not see
     */
    @Transactional
    public List<AccessEntry> of(UUID customerId, UUID before, int count) {
        if (!caller.maySee(customerId) || customers.findById(customerId) == null) {
            throw new CustomerRefused.NotFound();
        }
        return find("customerId = ?1 and id < ?2 order by id desc", customerId, before)
                .page(0, count)
                .list();
    }
}
