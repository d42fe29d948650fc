package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Draw;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The lots of accounts. One whose time is over gives nothing, posted or not. */
@ApplicationScoped
public class Lots implements PanacheRepositoryBase<Lot, UUID> {
    private static final int FETCH = 50;
    private static final String SPENDABLE =
            "from Lot l where l.accountId = ?1 and l.status = ACTIVE and l.expiresAt > ?2";

    /** Draws points from lots, soonest-expiring first; reads no more lots than it takes. */
    public Draw draw(Account account, long points, Instant now) {
        try (var lots = lots(SPENDABLE + " order by l.expiresAt, l.id", account.id(), now)) {
            return Draw.of(points, lots.iterator());
        }
    }

    /** Draws points to be taken back for an order: its own lots first, then as they expire. */
    public Draw drawBack(Account account, UUID orderId, long points, Instant now) {
        var ownFirst = " order by case when l.orderId = ?3 then 0 else 1 end, l.expiresAt, l.id";
        try (var lots = lots(SPENDABLE + ownFirst, account.id(), now, orderId)) {
            return Draw.of(points, lots.iterator());
        }
    }

    /** What a hold took from which lots. */
    public Draw takenBy(Hold hold) {
        return new Draw(
                getEntityManager()
                        .createQuery(
                                "select new io.servicecard.loyalty.account.domain.Draw$Part(l, m.points)"
                                        + " from LotMovement m join Lot l on l.id = m.lotId"
                                        + " where m.holdId = :hold and m.kind = HOLD order by l.expiresAt, l.id",
                                Draw.Part.class)
                        .setParameter("hold", hold.id())
                        .getResultList());
    }

    /** Points the customer may spend at this moment. */
    public long spendable(Account account) {
        return ((Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "SELECT a.available - coalesce((SELECT sum(l.remaining - l.held) FROM lot l"
                                                + " WHERE l.account_id = a.id AND l.status = 'ACTIVE'"
                                                + " AND l.expires_at <= clock_timestamp()), 0)"
                                                + " FROM account a WHERE a.id = :account")
                                .setParameter("account", account.id())
                                .getSingleResult())
                .longValue();
    }

    private Stream<Lot> lots(String query, Object... parameters) {
        return find(query, parameters).withHint(HibernateHints.HINT_FETCH_SIZE, FETCH).stream();
    }
}
