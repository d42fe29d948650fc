package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Accrual;
import io.servicecard.loyalty.account.domain.Clawback;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.loyalty.account.domain.Restoration;
import io.servicecard.loyalty.account.domain.Validity;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Posts the difference between what an order should have earned and what was granted for it, line
 * by line and in either direction, and gives spent points of its payment back; a repetition finds
 * no difference.
 */
@ApplicationScoped
public class AccrueForOrder {
    private final Lots lots;
    private final Journal journal;
    private final PassTime passTime;
    private final Programs programs;
    private final Discrepancies discrepancies;

    AccrueForOrder(
            Lots lots,
            Journal journal,
            PassTime passTime,
            Programs programs,
            Discrepancies discrepancies) {
        this.lots = lots;
        this.journal = journal;
        this.passTime = passTime;
        this.programs = programs;
        this.discrepancies = discrepancies;
    }

    /** Converges a locked order of a locked account; one that is not open yet waits for that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void converge(Account account, OrderPoints order) {
        if (!account.isOpen()) {
            return;
        }
        var now = passTime.bring(account);
        if (order.toRestore() > 0) {
            restore(account, order, now);
        }
        if (!order.toGrant().isEmpty()) {
            var program = programs.current();
            var validity = new Validity(program.availableFrom(now), program.expiryOf(now));
            journal.record(new Accrual(order, validity).to(account, now));
        }
        if (order.toReverse() > 0) {
            var draw = lots.drawBack(account, order.orderId(), order.toReverse(), now);
            journal.record(
                    new Clawback(order, draw, programs.current().debtLimit()).to(account, now));
        }
    }

    private void restore(Account account, OrderPoints order, Instant now) {
        var restoration = new Restoration(order, lots.spentFor(order.orderId(), account));
        if (restoration.points() > 0) {
            journal.record(restoration.to(account, now));
        }
        discrepancies.notRestored(order.orderId(), order.toRestore());
    }
}
