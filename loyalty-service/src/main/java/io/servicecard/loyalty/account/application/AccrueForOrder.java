package io.servicecard.loyalty.account.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import java.util.LinkedHashMap;

/**
 * Posts the difference between what an order should have earned and what was granted for it, line
 * by line and in either direction, and gives spent points of its payment back; a repetition finds
 * no difference.
 */
@ApplicationScoped
public class AccrueForOrder {
    private final Accounts accounts;
    private final Lots lots;
    private final Journal journal;
    private final MoveOn moveOn;
    private final PassTime passTime;
    private final Programs programs;
    private final Discrepancies discrepancies;

    AccrueForOrder(
            Accounts accounts,
            Lots lots,
            Journal journal,
            MoveOn moveOn,
            PassTime passTime,
            Programs programs,
            Discrepancies discrepancies) {
        this.accounts = accounts;
        this.lots = lots;
        this.journal = journal;
        this.moveOn = moveOn;
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
            now = passTime.bring(account); // what came back counts before what is taken
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
        var spent =
                lots.spentFor(order.orderId(), account).stream()
                        .collect(
                                groupingBy(
                                        part -> part.hold().accountId(),
                                        LinkedHashMap::new,
                                        toList()));
        int part = 0;
        for (var ofAccount : spent.entrySet()) {
            var restoration = new Restoration(order, ofAccount.getValue(), part++);
            if (restoration.points() > 0) {
                var home = accounts.home(ofAccount.getKey(), account);
                journal.record(restoration.to(home, now));
                moveOn.from(home, account);
            }
        }
        discrepancies.notRestored(order.orderId(), order.toRestore());
    }
}
