package io.servicecard.order.message.application;

import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.work.domain.Order;

/** Tells the other services that somebody wrote, in the transaction in which it happens. */
public interface MessageEvents {
    /** Publishes that there is a message; never what it says. */
    void posted(Order order, OrderMessage message);
}
