package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.Clock;
import io.servicecard.order.deadline.domain.OrderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets the clocks of an order follow it, in the transaction in which something happens to it. */
@ApplicationScoped
public class Deadlines {
    private final Clocks clocks;
    private final NewClocks newClocks;
    private final Standards standards;
    private final DeadlineEvents events;

    Deadlines(Clocks clocks, NewClocks newClocks, Standards standards, DeadlineEvents events) {
        this.clocks = clocks;
        this.newClocks = newClocks;
        this.standards = standards;
        this.events = events;
    }

    /**
     * No policy counts now for orders of the branch and the template, as whoever says so has asked
     * together with other things: a new order makes no clock in this transaction, and does not ask.
     */
    public void nothingMeasures(UUID branchId, String templateKey) {
        newClocks.noneFor(branchId, templateKey);
    }

    /**
     * Takes the news down; the order's row is locked.
     *
     * @param orderVersion the version of the order that the news made
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(OrderNews news, long orderVersion) {
        for (var clock : clocksOf(news)) {
            clock.follow(news, standards.of(clock))
                    .ifPresent(event -> events.publish(event, orderVersion));
        }
    }

    private List<Clock> clocksOf(OrderNews news) {
        return news instanceof OrderNews.Placed placed
                ? newClocks.of(placed)
                : clocks.lockOpenOf(news.orderId());
    }
}
