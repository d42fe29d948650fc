package io.servicecard.order.message.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.message.domain.ReadMark;
import io.servicecard.order.message.domain.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages. Whoever moves a mark has locked its order's row before. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<OrderMessage, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    List<OrderMessage> before(UUID orderId, UUID cursor, int limit) {
        return find("orderId = ?1 and id < ?2 order by id desc", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }

    /** Whether an order has it. */
    boolean has(UUID orderId, UUID id) {
        return count("orderId = ?1 and id = ?2", orderId, id) > 0;
    }

    /** Up to where a side has read; empty when it has read nothing. */
    Optional<ReadMark> mark(UUID orderId, Side side) {
        return Optional.ofNullable(
                getEntityManager().find(ReadMark.class, new ReadMark.Key(orderId, side)));
    }

    /** Keeps the first mark of a side. */
    void add(ReadMark mark) {
        getEntityManager().persist(mark);
    }
}
