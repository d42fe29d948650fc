package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives the item back for the PIN that the customer shows. */
@ApplicationScoped
public class HandOver {
    private final ChangeOrder orders;
    private final Journal journal;
    private final Acting acting;
    private final OrderSecrets secrets;

    HandOver(ChangeOrder orders, Journal journal, Acting acting, OrderSecrets secrets) {
        this.orders = orders;
        this.journal = journal;
        this.acting = acting;
        this.secrets = secrets;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The customer has the item. */
        record HandedOver(Order order) implements Outcome {}

        /** The PIN was wrong; the attempt is counted, so the transaction must be committed. */
        record WrongPin(int attemptsLeft) implements Outcome {}
    }

    /**
     * Compares the PIN and hands over. The row lock keeps attempts at one time in a queue.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Outcome handOver(UUID orderId, IfMatch ifMatch, String pin) {
        var order = orders.lock(orderId, ifMatch);
        var act = acting.now();
        boolean right = secrets.isPin(orderId, order.pin().at(act.at()), pin);
        var event = order.handingOver().handOver(right, act);
        if (event.isEmpty()) {
            return new Outcome.WrongPin(order.pin().attemptsLeft());
        }
        journal.record(event.get());
        return new Outcome.HandedOver(order);
    }
}
