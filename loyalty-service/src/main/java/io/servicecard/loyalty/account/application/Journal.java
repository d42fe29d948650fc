package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.loyalty.account.domain.Change;
import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journal: entries are recorded with all they did, and told. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<JournalEntry, UUID> {
    private static final String CUSTOMER_OF =
            "select r.customerId from JournalEntry e join Account a on a.id = e.accountId"
                    + " join Account r on r.id = coalesce(a.mergedInto, a.id) where e.id = ?1";

    private final AccountEvents events;
    private final Event<AccountEvent> happened;

    Journal(AccountEvents events, Event<AccountEvent> happened) {
        this.events = events;
        this.happened = happened;
    }

    /** Whose account an entry is in, without loading the entry. */
    public Optional<UUID> customerOf(UUID entryId) {
        return find(CUSTOMER_OF, entryId).project(UUID.class).singleResultOptional();
    }

    /**
     * Records a change of a locked account, publishes its event and tells it to whoever observes
     * {@link AccountEvent} in this service, in the same transaction.
     */
    public void record(Change change) {
        var entities = getEntityManager();
        entities.persist(change.entry());
        change.lots().forEach(entities::persist);
        change.entry().movements().forEach(entities::persist);
        change.event().ifPresent(this::tell);
    }

    /** Publishes what happened to a locked account without an entry. */
    public void tell(AccountEvent event) {
        events.publish(event);
        happened.fire(event);
    }

    /** Whether a cause was posted before; to be asked with the account locked. */
    public boolean has(EntryType type, Source source) {
        return count(
                        "type = ?1 and sourceSystem = ?2 and sourceRef = ?3 and sourceVersion = ?4",
                        type,
                        source.system(),
                        source.ref(),
                        source.version())
                > 0;
    }

    /** Entries of an account that count from one moment on and before another, oldest first. */
    public List<JournalEntry> between(Account account, Instant from, Instant to, int rows) {
        return find(
                        "accountId = ?1 and effectiveAt >= ?2 and effectiveAt < ?3"
                                + " order by effectiveAt, id",
                        account.id(),
                        from,
                        to)
                .page(0, rows)
                .list();
    }

    /** Entries of an account whose id is smaller, newest first. */
    public List<JournalEntry> page(Account account, UUID before, int rows) {
        return find("accountId = ?1 and id < ?2 order by id desc", account.id(), before)
                .page(0, rows)
                .list();
    }
}
