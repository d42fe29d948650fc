package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads with one statement what a request to reserve points mostly needs of a locked account: all
 * others who want it wait meanwhile.
 */
@ApplicationScoped
class FirstLook {
    /** When this statement came to the database, which is after the lock. */
    private static final String NOW = "function('statement_timestamp' as Instant)";

    private static final String LOOK =
            "select l, "
                    + NOW
                    + ", case when exists (select 1 from OrderPoints o where o.orderId = ?2 and"
                    + " o.state <> OPEN) then true else false end"
                    + ", case when exists (select 1 from Lot p where p.accountId = ?1 and"
                    + " p.status = PENDING and p.availableFrom <= "
                    + NOW
                    + ") or exists (select 1 from Lot x where x.accountId = ?1 and"
                    + " x.status = ACTIVE and x.remaining > x.held and x.expiresAt <= "
                    + NOW
                    + ") then true else false end from Lot l where l.accountId = ?1 and"
                    + " l.status = ACTIVE and l.expiresAt > "
                    + NOW
                    + " order by l.expiresAt, l.id";

    private final EntityManager entities;
    private final Orders orders;

    FirstLook(EntityManager entities, Orders orders) {
        this.entities = entities;
        this.orders = orders;
    }

    /**
     * What was seen.
     *
     * @param orderIsClosed whether nothing is to be paid for the order any more
     * @param ready what can be drawn from; empty when there is nothing yet, or time has changed
     *     what nobody posted: then the account is to be brought to the present first
     */
    record Seen(boolean orderIsClosed, Optional<Ready> ready) {}

    /**
     * Lots to draw from.
     *
     * @param now by the database's clock, after the lock
     * @param lots the first that may be spent, in the order in which they give
     */
    record Ready(Instant now, List<Lot> lots) {}

    /** Looks at a locked account, and at the order that its points are to pay for. */
    Seen at(Account locked, UUID orderId) {
        var rows =
                entities.createQuery(LOOK, Object[].class)
                        .setParameter(1, locked.id())
                        .setParameter(2, orderId)
                        .setMaxResults(SoonestLots.FIRST)
                        .getResultList();
        if (rows.isEmpty()) {
            return new Seen(orders.isClosed(orderId, locked), Optional.empty());
        }
        var first = rows.getFirst();
        boolean behind = (boolean) first[3];
        var lots = rows.stream().map(row -> (Lot) row[0]).toList();
        return new Seen(
                (boolean) first[2],
                behind ? Optional.empty() : Optional.of(new Ready((Instant) first[1], lots)));
    }
}
