package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Posts the difference between what an order should have earned and what was granted for it, in
 * either direction; a repetition finds no difference.
 */
@ApplicationScoped
public class AccrueForOrder {
    private final Lots lots;
    private final Journal journal;
    private final Programs programs;
    private final DatabaseClock clock;

    AccrueForOrder(Lots lots, Journal journal, Programs programs, DatabaseClock clock) {
        this.lots = lots;
        this.journal = journal;
        this.programs = programs;
        this.clock = clock;
    }

    /** Converges a locked order of a locked account; one that is not open yet waits for that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void converge(Account account, OrderPoints order) {
        long due = order.due();
        if (due == 0 || !account.isOpen()) {
            return;
        }
        var now = clock.instant();
        if (due > 0) {
            journal.record(account.grant(order, programs.current().expiryOf(now), now));
        } else {
            var draw = lots.drawBack(account, order.orderId(), -due, now);
            journal.record(account.clawBack(order, draw, now));
        }
    }
}
