package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Draw;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.account.domain.LotMovement;
import io.servicecard.loyalty.account.domain.MovementKind;
import io.servicecard.loyalty.account.domain.Restoration;
import io.servicecard.loyalty.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The lots of accounts. One whose time is over gives nothing, posted or not. */
@ApplicationScoped
public class Lots implements PanacheRepositoryBase<Lot, UUID> {
    private static final int FETCH = 50;
    private static final String MOMENT = Statements.read("/account/moment.sql");
    private static final String SPENDABLE = "l.status = ACTIVE and l.expiresAt > ?2";

    /**
     * Draws points to be taken back for an order: its pending lots first, then its active ones,
     * then others as they expire, pending ones last.
     */
    public Draw drawBack(Account account, UUID orderId, long points, Instant now) {
        var query =
                "from Lot l where l.accountId = ?1 and (l.status = PENDING or "
                        + SPENDABLE
                        + ") order by case when l.origin.orderId = ?3 and l.status = PENDING then 0"
                        + " when l.origin.orderId = ?3 then 1 when l.status = ACTIVE then 2 else 3 end,"
                        + " l.expiresAt, l.id";
        try (var lots = lots(query, account.id(), now, orderId)) {
            return Draw.of(points, lots.iterator());
        }
    }

    /** Lots of an account whose id is smaller, newest first. */
    public List<Lot> page(Account account, UUID before, int rows) {
        return find("accountId = ?1 and id < ?2 order by id desc", account.id(), before)
                .page(0, rows)
                .list();
    }

    /** Lots that time has changed and nobody posted yet, those whose moment was first, first. */
    List<Lot> passed(Account account, Instant now, int most) {
        return find(
                        "from Lot l where l.accountId = ?1 and (l.status = PENDING and"
                                + " l.availableFrom <= ?2 or l.status = ACTIVE and l.expiresAt <= ?2"
                                + " and l.remaining > l.held) order by l.availableFrom, l.id",
                        account.id(),
                        now)
                .page(0, most)
                .list();
    }

    /** All lots of an account that have points which no hold reserves. */
    public List<Lot> free(Account account) {
        return list("accountId = ?1 and remaining > held order by id", account.id());
    }

    /** Lots with free points that expire until then and whose owner was not told. */
    List<Lot> toWarnOf(Account account, Instant now, Instant until) {
        return list(
                "accountId = ?1 and status = ACTIVE and remaining > held and warnedAt is null"
                        + " and expiresAt > ?2 and expiresAt <= ?3 order by expiresAt, id",
                account.id(),
                now,
                until);
    }

    /**
     * What payments of an order spent and did not get back, of an account and those that went up in
     * it; last to be spent, first.
     */
    List<Restoration.Spent> spentFor(UUID orderId, Account account) {
        var rows =
                getEntityManager()
                        .createQuery(
                                "select m, l, h from LotMovement m join Lot l on l.id = m.lotId"
                                        + " join Hold h on h.id = m.holdId where h.orderId = :order"
                                        + " and h.accountId in (select a.id from Account a where"
                                        + " a.id = :account or a.mergedInto = :account)"
                                        + " and h.paymentId is not null"
                                        + " and m.kind in (SPEND, RESTORE)"
                                        + " order by l.expiresAt desc, l.id desc, h.id desc, m.kind desc",
                                Object[].class)
                        .setParameter("order", orderId)
                        .setParameter("account", account.id())
                        .getResultList();
        var spent = new LinkedHashMap<List<UUID>, Restoration.Spent>();
        for (var row : rows) {
            var movement = (LotMovement) row[0];
            var lot = (Lot) row[1];
            spent.merge(
                    List.of(lot.id(), movement.holdId()),
                    new Restoration.Spent(
                            (Hold) row[2],
                            lot,
                            movement.entryId(),
                            movement.kind() == MovementKind.SPEND
                                    ? movement.points()
                                    : -movement.points()),
                    Restoration.Spent::plus);
        }
        return spent.values().stream().filter(part -> part.points() > 0).toList();
    }

    /** Points the customer may spend at this moment. */
    public long spendable(Account account) {
        return atThisMoment(account).spendable();
    }

    /**
     * What time says of an account, posted or not. Reads only lots whose moment has come and was
     * not posted: as many as the jobs are behind, however long the account's history is.
     */
    public Moment atThisMoment(Account account) {
        var row =
                (Object[])
                        getEntityManager()
                                .createNativeQuery(MOMENT)
                                .setParameter("account", account.id())
                                .getSingleResult();
        return new Moment(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Optional.ofNullable((Instant) row[2]),
                ((Number) row[3]).longValue());
    }

    /**
     * An account at a moment.
     *
     * @param spendable points that no hold reserves, of lots whose time has come and is not over
     * @param pending points of lots whose time has not come
     * @param nextExpiry when the next spendable points expire, if any do
     * @param expiring how many do so then
     */
    public record Moment(
            long spendable, long pending, Optional<Instant> nextExpiry, long expiring) {}

    private Stream<Lot> lots(String query, Object... parameters) {
        return find(query, parameters).withHint(HibernateHints.HINT_FETCH_SIZE, FETCH).stream();
    }
}
