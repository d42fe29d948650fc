package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Why an order does not go on.
 *
 * @param what it waits for
 * @param since when
 * @param reviewAt when somebody looks again, at the latest; null while it is the customer's turn
 */
@Embeddable
public record Wait(
        @Enumerated(EnumType.STRING) @Column(name = "waiting_for") WaitingFor what,
        @Column(name = "waiting_since") Instant since,
        @Column(name = "review_at") Instant reviewAt) {
    static Wait forCustomer(WaitingFor what, Instant now) {
        if (!what.isTheCustomers()) {
            throw new WaitRefused.WaitMisplaced(what);
        }
        return new Wait(what, now, null);
    }

    static Wait forUs(WaitingFor what, Instant now, Instant reviewAt) {
        if (what.isTheCustomers()) {
            throw new WaitRefused.WaitMisplaced(what);
        }
        if (!reviewAt.isAfter(now)) {
            throw new WaitRefused.ReviewInPast();
        }
        return new Wait(what, now, reviewAt);
    }

    /** A customer ends a wait for the customer, and one for money by paying it. */
    void mustBeTheCustomers(Money due) {
        if (!what.isTheCustomers()) {
            throw new WaitRefused.NotTheCustomersWait(what);
        }
        if (what == WaitingFor.PAYMENT && due.amountMinor() > 0) {
            throw new MoneyRefused.BalanceDue(due);
        }
    }
}
