package io.servicecard.order.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erases orders of forgotten customers that are not to be kept any longer. */
@ApplicationScoped
class EraseOrder {
    /** Read off {@code orders_to_erase}; an order stays as long as one that did its work again. */
    private static final String OVER =
            """
            SELECT o.id, o.erase_after FROM orders o
            WHERE o.erase_after < statement_timestamp() AND (o.erase_after, o.id) > (?1, ?2)
                AND NOT EXISTS (SELECT FROM orders f WHERE f.parent_id = o.id)
            ORDER BY o.erase_after, o.id LIMIT ?3
            """;

    private final EntityManager entities;

    EraseOrder(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An order whose time is over.
     *
     * @param since when
     */
    record Over(UUID orderId, Instant since) {
        /** Before all others. */
        static final Over NONE = new Over(new UUID(0, 0), Instant.EPOCH);
    }

    /** Orders whose time is over, the longest first, that follow another one. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    public List<Over> over(Over last, int most) {
        return entities.createNativeQuery(OVER, Over.class)
                .setParameter(1, last.since())
                .setParameter(2, last.orderId())
                .setParameter(3, most)
                .getResultList();
    }

    /** Erases one and all that refers to it; one that another replica has is left to it. */
    @Transactional
    public void of(UUID orderId) {
        var unused =
                entities.createNativeQuery("SELECT erase_order(?1)", Boolean.class)
                        .setParameter(1, orderId)
                        .getSingleResult();
    }
}
