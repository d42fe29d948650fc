package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Change;
import io.servicecard.loyalty.account.domain.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The journal: entries are recorded with all they did, and told. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<JournalEntry, UUID> {
    private final AccountEvents events;

    Journal(AccountEvents events) {
        this.events = events;
    }

    /** Records a change of a locked account and publishes its event. */
    public void record(Change change) {
        var entities = getEntityManager();
        entities.persist(change.entry());
        change.lot().ifPresent(entities::persist);
        change.entry().movements().forEach(entities::persist);
        events.publish(change.event());
    }

    /** Entries of an account whose id is smaller, newest first. */
    public List<JournalEntry> page(Account account, UUID before, int rows) {
        return find("accountId = ?1 and id < ?2 order by id desc", account.id(), before)
                .page(0, rows)
                .list();
    }
}
