package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.PaymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.SpecHints;

/** The orders. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {
    /** The order with its lines, which whoever reads it sees: one statement instead of two. */
    Optional<Order> withLines(UUID id) {
        return find("from Order o left join fetch o.bill.lines where o.id = ?1", id)
                .singleResultOptional();
    }

    /** The order, its row locked: first of all in every transaction that changes it. */
    public Optional<Order> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same; empty when somebody else has locked it. */
    public Optional<Order> lockFree(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .singleResultOptional();
    }

    /**
     * The longest handed over before a time of which nothing is owed, their rows locked; rows that
     * others lock are left.
     */
    List<Order> lockHandedOverBefore(Instant time, int most) {
        return find(
                        "standing.state = ?1 and standing.handedOverAt < ?2 and creditMinor = 0"
                                + " order by standing.handedOverAt",
                        OrderState.HANDED_OVER,
                        time)
                .range(0, most - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /**
     * The longest not fetched whose customers were last told before a time, and not too often;
     * their rows locked, those that others lock left.
     */
    List<Order> lockToRemind(Instant time, int remindersAtMost, int most) {
        return find(
                        "standing.state = ?1 and standing.lastNoticeAt < ?2 and standing.reminders < ?3"
                                + " order by standing.lastNoticeAt",
                        OrderState.READY,
                        time,
                        remindersAtMost)
                .range(0, most - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** Those that are ready and whose customers were last told before a time, newest first. */
    List<Order> uncollected(Instant time, UUID cursor, int limit) {
        return find(
                        "standing.state = ?1 and standing.lastNoticeAt < ?2 and id < ?3 order by id desc",
                        OrderState.READY,
                        time,
                        cursor)
                .range(0, limit - 1)
                .list();
    }

    /** Those of the numbers that orders have. */
    Set<String> numbersAmong(Set<String> numbers) {
        return Set.copyOf(
                getEntityManager()
                        .createQuery(
                                "SELECT o.origin.number FROM Order o WHERE o.origin.number IN :numbers",
                                String.class)
                        .setParameter("numbers", numbers)
                        .getResultList());
    }

    /**
     * Some that have waited since before a time to hear of points they asked for, and still could
     * be paid with; their rows locked, those that others lock left.
     */
    List<Order> lockAskingForPointsSince(Instant time, int most) {
        var ids =
                getEntityManager()
                        .createQuery(
                                "select o.id from Order o join o.bill.payments p"
                                        + " where p.state = :asked and p.requestedAt < :time"
                                        + " and o.standing.state in :open order by p.requestedAt",
                                UUID.class)
                        .setParameter("asked", PaymentState.REQUESTED)
                        .setParameter("time", time)
                        .setParameter("open", OrderCommand.VOID_PAYMENT.allowedBy())
                        .setMaxResults(most)
                        .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** Those that do an order's work again, oldest first, with greater ids than the cursor's. */
    List<Order> followUpsOf(UUID orderId, UUID cursor, int limit) {
        return find("followUp.parentId = ?1 and id > ?2 order by id", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }

    /** Those for a registered thing, newest first, with their lines. */
    List<Order> ofAsset(UUID assetId, UUID cursor, int limit) {
        var page =
                find("origin.asset.assetId = ?1 and id < ?2 order by id desc", assetId, cursor)
                        .range(0, limit - 1)
                        .list();
        if (!page.isEmpty()) {
            var unused =
                    list(
                            "from Order o left join fetch o.bill.lines where o.id in ?1",
                            page.stream().map(Order::id).toList());
        }
        return page;
    }

    /** The order that is tracked by the token of this hash. */
    public Optional<Order> tracked(String hash) {
        return find("origin.trackingHash", hash).firstResultOptional();
    }

    /** Newest first, those with smaller ids than the cursor's; to be listed and not changed. */
    public List<Order> before(OrderFilter filter, UUID cursor, int limit) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("id < :cursor");
        values.put("cursor", cursor);
        filter.customerId()
                .ifPresent(
                        id -> {
                            where.append(" and origin.customerId = :customer");
                            values.put("customer", id);
                        });
        filter.branchId()
                .ifPresent(
                        id -> {
                            where.append(" and origin.branchId = :branch");
                            values.put("branch", id);
                        });
        filter.state()
                .ifPresent(
                        state -> {
                            where.append(" and standing.state = :state");
                            values.put("state", state);
                        });
        filter.number()
                .ifPresent(
                        number -> {
                            where.append(" and origin.number = :number");
                            values.put("number", number);
                        });
        return find(where + " order by id desc", values)
                .range(0, limit - 1)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}
