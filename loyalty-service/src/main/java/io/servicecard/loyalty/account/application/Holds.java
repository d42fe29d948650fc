package io.servicecard.loyalty.account.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Draw;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The holds of accounts. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {
    private static final String OF_ALL =
            "(accountId = ?1 or accountId in (select a.id from Account a where a.mergedInto = ?1))";
    private static final String OF_ORDERS =
            "select h, coalesce(a.mergedInto, a.id) from Hold h join Account a on a.id = h.accountId"
                    + " where h.orderId in ?1 and h.state in (HELD, CAPTURED) order by h.id";
    private static final String TAKEN =
            "select h, l, m.points, function('statement_timestamp' as Instant) from LotMovement m"
                    + " join Lot l on l.id = m.lotId join Hold h on h.id = m.holdId"
                    + " where m.holdId = ?1 and m.kind = HOLD order by l.expiresAt, l.id";
    private static final String ANSWERED =
            "SELECT payment_id FROM hold WHERE payment_id IN (:payments) UNION"
                    + " SELECT payment_id FROM void_payment WHERE payment_id IN (:payments)";

    private final Ahead ahead;

    Holds(Ahead ahead) {
        this.ahead = ahead;
    }

    /** The hold of a payment, open or not. */
    public Optional<Hold> of(UUID paymentId) {
        return find("paymentId", paymentId).singleResultOptional();
    }

    /** Whether a payment had its hold, open or not, or is to have none; of a locked account. */
    boolean isAnswered(UUID paymentId, Account account) {
        return ahead.of(account)
                .map(Ahead.Known::answered)
                .orElseGet(() -> !answered(List.of(paymentId)).isEmpty());
    }

    /** Those of the payments that had their hold, open or not, or are to have none. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    Set<UUID> answered(List<UUID> paymentIds) {
        return paymentIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        getEntityManager()
                                .createNativeQuery(ANSWERED, UUID.class)
                                .setParameter("payments", paymentIds)
                                .getResultList());
    }

    /**
     * A hold, what it took, and when that was read.
     *
     * @param hold of a locked account, or of one that went up in it
     * @param parts its points by lot, those of the soonest-expiring first
     * @param now by the database's clock, after the lock
     */
    public record Taken(Hold hold, Draw parts, Instant now) {}

    /**
     * A hold of a locked account with what it took at this moment.
     *
     * @throws LoyaltyRefused.HoldNotFound when there is none
     */
    Taken taken(UUID holdId) {
        var rows =
                getEntityManager()
                        .createQuery(TAKEN, Object[].class)
                        .setParameter(1, holdId)
                        .getResultList();
        if (rows.isEmpty()) {
            throw new LoyaltyRefused.HoldNotFound();
        }
        return new Taken(
                (Hold) rows.getFirst()[0],
                new Draw(
                        rows.stream()
                                .map(row -> new Draw.Part((Lot) row[1], (long) row[2]))
                                .toList()),
                (Instant) rows.getFirst()[3]);
    }

    /** Sees to it that a payment which had no hold gets none. */
    public void refuse(UUID paymentId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO void_payment (payment_id) VALUES (:payment) ON CONFLICT DO"
                                + " NOTHING")
                .setParameter("payment", paymentId)
                .executeUpdate();
    }

    /**
     * The holds by which a locked account, or one that went up in it, reserves points for an order
     * or has spent them; oldest first. Partners and managers name the order of a hold, so another
     * account may have some for it, too.
     */
    List<Hold> ofOrder(UUID orderId, Account account) {
        return ahead.of(account)
                .map(Ahead.Known::holds)
                .orElseGet(
                        () ->
                                list(
                                        OF_ALL
                                                + " and orderId = ?2 and state in (HELD, CAPTURED)"
                                                + " order by id",
                                        account.id(),
                                        orderId));
    }

    /**
     * Who pays for what.
     *
     * @param orderId what
     * @param accountId who; the account that another one went up in, not that one
     */
    record Payer(UUID orderId, UUID accountId) {}

    /** The holds for each of the orders that reserve points or have spent them; oldest first. */
    Map<Payer, List<Hold>> ofOrders(List<UUID> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(OF_ORDERS, Object[].class)
                        .setParameter(1, orderIds)
                        .getResultList()
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> new Payer(((Hold) row[0]).orderId(), (UUID) row[1]),
                                        mapping(row -> (Hold) row[0], toList())));
    }

    /** All holds by which an account, or one that went up in it, reserves points; oldest first. */
    public List<Hold> openOf(UUID accountId) {
        return list(OF_ALL + " and state = HELD order by id", accountId);
    }

    /** Accounts with holds that were abandoned before, above an id, in the order of their ids. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    List<UUID> accountsWithAbandoned(Instant before, UUID above, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT DISTINCT coalesce(a.merged_into, a.id) AS root FROM hold h"
                                + " JOIN account a ON a.id = h.account_id WHERE h.state = 'HELD'"
                                + " AND h.payment_id IS NULL AND h.expires_at < :before"
                                + " AND coalesce(a.merged_into, a.id) > :above ORDER BY root LIMIT :most",
                        UUID.class)
                .setParameter("before", before)
                .setParameter("above", above)
                .setParameter("most", most)
                .getResultList();
    }

    /** The account's open holds without a payment whose time was over before. */
    public List<Hold> abandonedOf(UUID accountId, Instant before) {
        return list(
                OF_ALL + " and state = HELD and paymentId is null and expiresAt < ?2 order by id",
                accountId,
                before);
    }

    /**
     * A hold that the caller may see.
     *
     * @param onlyPlacedBy limits the sight of a partner to what it placed itself
     * @throws LoyaltyRefused.HoldNotFound when there is none for the caller
     */
    public Hold visible(UUID holdId, Optional<String> onlyPlacedBy) {
        return findByIdOptional(holdId)
                .filter(
                        hold ->
                                onlyPlacedBy
                                        .map(subject -> subject.equals(hold.placedBy()))
                                        .orElse(true))
                .orElseThrow(LoyaltyRefused.HoldNotFound::new);
    }
}
