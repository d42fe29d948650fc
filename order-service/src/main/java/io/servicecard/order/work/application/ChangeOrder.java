package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What all commands share: lock the row, see whether the caller may, let it happen, note it. */
@ApplicationScoped
public class ChangeOrder {
    private final Orders orders;
    private final Journal journal;
    private final Acting acting;
    private final Caller caller;

    ChangeOrder(Orders orders, Journal journal, Acting acting, Caller caller) {
        this.orders = orders;
        this.journal = journal;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * The order, changed.
     *
     * @param ifMatch the version the caller starts from; null for any
     * @throws OrderRefused when it may not happen; then nothing did
     */
    @Transactional
    public Order change(UUID orderId, IfMatch ifMatch, BiFunction<Order, Act, OrderEvent> how) {
        var order = lock(orderId, ifMatch);
        journal.record(how.apply(order, acting.now()));
        return order;
    }

    /**
     * The order, changed, and what whoever did it said about it.
     *
     * @param note seals it for the order; gives null for nothing
     * @throws OrderRefused when it may not happen; then nothing did
     */
    @Transactional
    public Order change(
            UUID orderId,
            IfMatch ifMatch,
            Function<Order, Sealed> note,
            BiFunction<Order, Act, OrderEvent> how) {
        var order = lock(orderId, ifMatch);
        journal.record(how.apply(order, acting.now()), note.apply(order));
        return order;
    }

    /** The order with its row locked, if the caller may see it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Order lock(UUID orderId, IfMatch ifMatch) {
        var order =
                caller.visible(() -> orders.lock(orderId), found -> found.origin().customerId())
                        .orElseThrow(OrderRefused.NotFound::new);
        IfMatch.check(ifMatch, order.version());
        return order;
    }
}
