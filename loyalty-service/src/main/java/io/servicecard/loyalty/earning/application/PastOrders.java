package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Orders that were settled, as they were, to try other rules on. */
@ApplicationScoped
public class PastOrders {
    private final EntityManager entities;

    PastOrders(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps an order's newest settlement. */
    void keep(OrderFacts facts) {
        entities.persist(new PastOrder(facts.orderId(), facts.at(), StoredJson.write(facts)));
    }

    /** The first orders that were settled in a time, in that order. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    public List<OrderFacts> between(Instant from, Instant to, int most) {
        List<String> found =
                entities.createNativeQuery(
                                "SELECT facts FROM past_order WHERE settled_at >= :from AND settled_at < :to"
                                        + " ORDER BY settled_at, order_id LIMIT :most",
                                String.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("most", most)
                        .getResultList();
        return found.stream().map(text -> StoredJson.read(text, OrderFacts.class)).toList();
    }
}
