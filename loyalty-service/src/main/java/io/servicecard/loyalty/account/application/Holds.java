package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holds of accounts. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {
    private static final String ACCOUNT =
            "select coalesce(a.mergedInto, a.id) from Hold h join Account a on a.id = h.accountId"
                    + " where h.id = ?1";
    private static final String OF_ALL =
            "(accountId = ?1 or accountId in (select a.id from Account a where a.mergedInto = ?1))";
    private static final String ACCOUNT_IF_PLACED_BY = ACCOUNT + " and h.placedBy = ?2";

    /**
     * The account of a hold, or the one it went up in, without loading the hold: it is to be read
     * after the account's lock, which a foreign hold does not take.
     *
     * @param onlyPlacedBy limits a partner to what it placed itself
     * @throws LoyaltyRefused.HoldNotFound when there is none for the caller
     */
    public UUID accountOf(UUID holdId, Optional<String> onlyPlacedBy) {
        return onlyPlacedBy
                .map(subject -> find(ACCOUNT_IF_PLACED_BY, holdId, subject))
                .orElseGet(() -> find(ACCOUNT, holdId))
                .project(UUID.class)
                .singleResultOptional()
                .orElseThrow(LoyaltyRefused.HoldNotFound::new);
    }

    /** The hold of a payment, open or not. */
    public Optional<Hold> of(UUID paymentId) {
        return find("paymentId", paymentId).singleResultOptional();
    }

    /** Whether a payment had its hold, open or not, or is to have none. */
    public boolean isAnswered(UUID paymentId) {
        return (boolean)
                getEntityManager()
                        .createNativeQuery(
                                "SELECT EXISTS (SELECT FROM hold WHERE payment_id = :payment) OR"
                                        + " EXISTS (SELECT FROM void_payment WHERE payment_id ="
                                        + " :payment)")
                        .setParameter("payment", paymentId)
                        .getSingleResult();
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
     * The holds by which an account, or one that went up in it, still reserves points for an order.
     * Partners and managers name the order of a hold, so another account may have some for it, too.
     */
    public List<Hold> openOf(UUID orderId, UUID accountId) {
        return list(OF_ALL + " and orderId = ?2 and state = HELD order by id", accountId, orderId);
    }

    /** All holds by which an account, or one that went up in it, reserves points; oldest first. */
    public List<Hold> openOf(UUID accountId) {
        return list(OF_ALL + " and state = HELD order by id", accountId);
    }

    /** The holds of the order's payments that the account, or one that went up in it, spent. */
    public List<UUID> capturedOf(UUID orderId, UUID accountId) {
        return find(
                        "select id from Hold where "
                                + OF_ALL
                                + " and orderId = ?2 and state = CAPTURED",
                        accountId,
                        orderId)
                .project(UUID.class)
                .list();
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
