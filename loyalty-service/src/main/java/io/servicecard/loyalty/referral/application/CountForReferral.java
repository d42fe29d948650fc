package io.servicecard.loyalty.referral.application;

import io.servicecard.loyalty.account.application.OrderSettled;
import io.servicecard.loyalty.account.application.OrdersComing;
import io.servicecard.loyalty.merge.application.AccountsMerged;
import io.servicecard.loyalty.referral.domain.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * Keeps which orders count for a referral, in the transaction that settles them. The rewards follow
 * in one of their own, for they need the accounts of both.
 */
@ApplicationScoped
class CountForReferral {
    private final Referrals referrals;
    private final Unreferred unreferred;
    private final EntityManager entities;

    CountForReferral(Referrals referrals, Unreferred unreferred, EntityManager entities) {
        this.referrals = referrals;
        this.unreferred = unreferred;
        this.entities = entities;
    }

    void on(@Observes OrdersComing orders) {
        unreferred.are(referrals.unreferred(orders.customers()));
    }

    void on(@Observes OrderSettled order) {
        if (!unreferred.has(order.customerId())) {
            referrals.lockOf(order.customerId()).ifPresent(referral -> count(referral, order));
        }
    }

    private void count(Referral referral, OrderSettled order) {
        boolean enough = order.moneyKept().filter(referrals::isEnough).isPresent();
        referral.qualify(referrals.counts(referral.id(), order.orderId(), enough));
    }

    /**
     * Referrals go where the accounts go. Who named somebody that turns out to be the same person
     * named nobody; of two that one person named, the survivor's counts, and what the other one
     * gave is taken back: no order would count for it any more, nor any return.
     */
    void on(@Observes AccountsMerged accounts) {
        run(
                """
                UPDATE referral SET void = true, qualified = false, version = version + 1
                WHERE (referrer_id, referred_id) IN ((:merged, :survivor), (:survivor, :merged))
                """,
                accounts);
        run(
                """
                UPDATE referral SET referred_id = :survivor, version = version + 1 WHERE referred_id = :merged
                    AND NOT void AND NOT EXISTS (SELECT FROM referral s WHERE s.referred_id = :survivor)
                """,
                accounts);
        run(
                """
                UPDATE referral SET void = true, qualified = false, version = version + 1 WHERE referred_id = :merged
                    AND NOT void AND EXISTS (SELECT FROM referral s WHERE s.referred_id = :survivor)
                """,
                accounts);
        run(
                """
                UPDATE referral r SET referrer_id = :survivor, version = version + 1, number = r.number + s.most,
                    per_year = greatest(r.per_year, r.number + s.most)
                FROM (SELECT y.year, coalesce(max(o.number), 0) AS most
                      FROM (SELECT DISTINCT year FROM referral WHERE referrer_id = :merged) y
                      LEFT JOIN referral o ON o.year = y.year AND o.referrer_id = :survivor GROUP BY y.year) s
                WHERE r.referrer_id = :merged AND r.year = s.year AND NOT r.void
                """,
                accounts);
    }

    private void run(String sql, AccountsMerged accounts) {
        entities.createNativeQuery(sql)
                .setParameter("merged", accounts.merged())
                .setParameter("survivor", accounts.survivor())
                .executeUpdate();
    }
}
