package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;

/** Keeps the signatures for which items are given back. */
public interface Signatures {
    /**
     * Keeps one, in the transaction of the hand-over; throws when it is none that counts.
     *
     * @param order its row locked
     */
    void keep(Order order, Proof.Signature signature, Act act);
}
