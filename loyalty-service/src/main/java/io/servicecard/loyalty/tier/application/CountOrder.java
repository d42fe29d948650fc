package io.servicecard.loyalty.tier.application;

import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Keeps what an order counts for its customer's tier: the whole of it each time, so that a
 * repetition changes nothing and a return takes its part away.
 */
@ApplicationScoped
public class CountOrder {
    private final EntityManager entities;
    private final LookAtTier lookAtTier;

    CountOrder(EntityManager entities, LookAtTier lookAtTier) {
        this.entities = entities;
        this.lookAtTier = lookAtTier;
    }

    /**
     * What an order counts by now.
     *
     * @param orderId the order
     * @param customerId whose account is locked
     * @param handedOverAt decides the month
     * @param points it earned, less what was taken back
     * @param paid in money, less the part that was returned
     * @param visit whether anything of it was kept
     */
    public record Counted(
            UUID orderId,
            UUID customerId,
            Instant handedOverAt,
            long points,
            Money paid,
            boolean visit) {}

    /** Takes it over, and looks at the customer's tier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(Counted order) {
        entities.createNativeQuery(
                        """
                        INSERT INTO order_activity (order_id, customer_id, month, points, spend_minor, currency, visits)
                        VALUES (:order, :customer, :month, :points, :spend, :currency, :visits)
                        ON CONFLICT (order_id) DO UPDATE SET month = excluded.month, points = excluded.points,
                            spend_minor = excluded.spend_minor, currency = excluded.currency, visits = excluded.visits
                        """)
                .setParameter("order", order.orderId())
                .setParameter("customer", order.customerId())
                .setParameter(
                        "month",
                        order.handedOverAt()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .withDayOfMonth(1))
                .setParameter("points", order.points())
                .setParameter("spend", order.paid().amountMinor())
                .setParameter("currency", order.paid().currency())
                .setParameter("visits", order.visit() ? 1 : 0)
                .executeUpdate();
        lookAtTier.of(order.customerId());
    }
}
