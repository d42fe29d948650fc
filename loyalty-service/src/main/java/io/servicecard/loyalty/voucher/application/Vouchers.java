package io.servicecard.loyalty.voucher.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.voucher.domain.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All vouchers, and how often they were used. */
@ApplicationScoped
public class Vouchers implements PanacheRepositoryBase<Voucher, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<Voucher> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One, its row locked. */
    Optional<Voucher> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one whose code has this hash. */
    Optional<Voucher> withCode(byte[] hash) {
        return find("codeHash", hash).singleResultOptional();
    }

    /** How often it was used by now. */
    public long uses(UUID voucherId) {
        return number(
                query(
                                "SELECT coalesce(max(used), 0) FROM voucher_limit WHERE voucher_id = :voucher")
                        .setParameter("voucher", voucherId));
    }

    /** Lays out how often it may be used. */
    void limit(Voucher voucher) {
        query("INSERT INTO voucher_limit (voucher_id, most_uses, used) VALUES (:voucher, :most, 0)")
                .setParameter("voucher", voucher.id())
                .setParameter("most", voucher.terms().mostUses())
                .executeUpdate();
    }

    /** How often a customer used it, to be asked with the customer's account locked. */
    int usesOf(UUID voucherId, UUID customerId) {
        return (int)
                number(
                        query(
                                        "SELECT count(*) FROM voucher_use WHERE voucher_id = :voucher"
                                                + " AND customer_id = :customer")
                                .setParameter("voucher", voucherId)
                                .setParameter("customer", customerId));
    }

    /** Takes one use of those that are left; false when none is. */
    boolean take(UUID voucherId) {
        return query(
                                "UPDATE voucher_limit SET used = used + 1 WHERE voucher_id = :voucher"
                                        + " AND used < most_uses")
                        .setParameter("voucher", voucherId)
                        .executeUpdate()
                == 1;
    }

    /** Notes a use: the customer's so-manieth, which there is once. */
    void use(UUID voucherId, UUID customerId, int number, UUID entryId, Instant at) {
        query(
                        "INSERT INTO voucher_use (voucher_id, customer_id, number, entry_id, used_at)"
                                + " VALUES (:voucher, :customer, :number, :entry, :at)")
                .setParameter("voucher", voucherId)
                .setParameter("customer", customerId)
                .setParameter("number", number)
                .setParameter("entry", entryId)
                .setParameter("at", at)
                .executeUpdate();
    }

    private Query query(String sql) {
        return getEntityManager().createNativeQuery(sql);
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
