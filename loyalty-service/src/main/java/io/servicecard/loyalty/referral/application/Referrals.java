package io.servicecard.loyalty.referral.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.referral.domain.Referral;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All referrals, members' codes, and the orders that count for them. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {
    /** One, its row locked; to be called with the accounts of both locked. */
    Referral lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** The one of a new member, its row locked. */
    Optional<Referral> lockOf(UUID referredId) {
        return find("referredId", referredId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Those of the customers that named nobody. */
    Set<UUID> unreferred(Set<UUID> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        var without = new HashSet<>(customers);
        find("select r.referredId from Referral r where r.referredId in ?1", customers)
                .project(UUID.class)
                .list()
                .forEach(without::remove);
        return without;
    }

    /** Whether a member named somebody before. */
    boolean isNamedBy(UUID referredId) {
        return count("referredId", referredId) > 0;
    }

    /** The new member of a referral, without loading it. */
    Optional<UUID> referredOf(UUID id) {
        return find("select r.referredId from Referral r where r.id = ?1", id)
                .project(UUID.class)
                .singleResultOptional();
    }

    /** Those of a referrer whose id is smaller, newest first. */
    List<Referral> page(UUID referrerId, UUID before, int rows) {
        return find("referrerId = ?1 and id < ?2 order by id desc", referrerId, before)
                .range(0, rows - 1)
                .list();
    }

    /** Those whose rewards are not what they should be, with greater ids. */
    List<UUID> toSettle(UUID after, int most) {
        return find(
                        "select r.id from Referral r where r.qualified <> r.rewarded and r.id > ?1"
                                + " order by r.id",
                        after)
                .project(UUID.class)
                .range(0, most - 1)
                .list();
    }

    /** The greatest number that a referrer's referrals of a year have. */
    int numbered(UUID referrerId, int year) {
        return (int)
                number(
                        query(
                                        "SELECT coalesce(max(number), 0) FROM referral"
                                                + " WHERE referrer_id = :referrer AND year = :year")
                                .setParameter("referrer", referrerId)
                                .setParameter("year", year));
    }

    /** Keeps a member's code; it is the same each time. */
    void keepCode(UUID customerId, String code) {
        query(
                        "INSERT INTO referral_code (code, customer_id) VALUES (:code, :customer) ON CONFLICT DO NOTHING")
                .setParameter("code", code)
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    /** Whose code it is. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    Optional<UUID> withCode(String code) {
        List<UUID> found =
                getEntityManager()
                        .createNativeQuery(
                                "SELECT customer_id FROM referral_code WHERE code = :code",
                                UUID.class)
                        .setParameter("code", code)
                        .getResultList();
        return found.stream().findFirst();
    }

    /** Whether something was handed over to a member before. */
    boolean hadOrders(UUID customerId) {
        return number(
                        query(
                                        "SELECT count(*) FROM order_state WHERE customer_id = :customer"
                                                + " AND settled_version > 0")
                                .setParameter("customer", customerId))
                > 0;
    }

    /** Notes whether an order of the new member counts; true when one of them all does. */
    boolean counts(UUID referralId, UUID orderId, boolean qualifies) {
        query(
                        """
                        INSERT INTO referral_order (referral_id, order_id, qualifies) VALUES (:referral, :order, :qualifies)
                        ON CONFLICT (referral_id, order_id) DO UPDATE SET qualifies = excluded.qualifies
                        """)
                .setParameter("referral", referralId)
                .setParameter("order", orderId)
                .setParameter("qualifies", qualifies)
                .executeUpdate();
        return (boolean)
                query(
                                "SELECT EXISTS (SELECT FROM referral_order WHERE referral_id = :referral AND qualifies)")
                        .setParameter("referral", referralId)
                        .getSingleResult();
    }

    /** Whether so much is enough for an order to count. */
    boolean isEnough(Money kept) {
        return number(
                        query(
                                        "SELECT count(*) FROM program_rate WHERE currency = :currency"
                                                + " AND referral_least <= :kept")
                                .setParameter("currency", kept.currency())
                                .setParameter("kept", kept.amountMinor()))
                > 0;
    }

    private Query query(String sql) {
        return getEntityManager().createNativeQuery(sql);
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
