package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.account.application.OrderSettled;
import io.servicecard.loyalty.account.application.OrdersComing;
import io.servicecard.loyalty.earning.domain.Fraction;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;

/**
 * Keeps what an order counts for its customer's tier: the whole of it each time, so that a
 * repetition changes nothing and a return takes its part away.
 */
@ApplicationScoped
class CountOrder {
    private final EntityManager entities;
    private final Standings standings;
    private final LookAtTier lookAtTier;

    CountOrder(EntityManager entities, Standings standings, LookAtTier lookAtTier) {
        this.entities = entities;
        this.standings = standings;
        this.lookAtTier = lookAtTier;
    }

    /** Reads the standings that are looked at next. */
    void on(@Observes OrdersComing orders) {
        standings.readAhead(orders.customers());
    }

    /** Takes it over, and looks at the customer's tier. */
    void on(@Observes OrderSettled order) {
        order.facts().ifPresentOrElse(facts -> count(order, facts), () -> forget(order));
        lookAtTier.of(order.customerId());
    }

    private void count(OrderSettled order, OrderFacts facts) {
        var returned = order.returnedParts();
        var kept = facts.moneyKept(returned);
        boolean visit =
                facts.lines().stream()
                        .anyMatch(line -> !Fraction.whole(1).equals(returned.get(line.lineId())));
        entities.persist(
                new OrderActivity(
                        order.orderId(),
                        order.customerId(),
                        facts.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1),
                        order.points(),
                        kept,
                        visit));
    }

    private void forget(OrderSettled order) {
        entities.createNativeQuery(
                        "UPDATE order_activity SET points = 0, spend_minor = 0, visits = 0 WHERE order_id = :order")
                .setParameter("order", order.orderId())
                .executeUpdate();
    }
}
