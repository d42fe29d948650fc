package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An order took a payment with points back: its hold goes back, now or when it would be placed. */
@ApplicationScoped
public class ForgetPayment {
    private final Accounts accounts;
    private final Holds holds;
    private final ResolveHold resolveHold;

    ForgetPayment(Accounts accounts, Holds holds, ResolveHold resolveHold) {
        this.accounts = accounts;
        this.holds = holds;
        this.resolveHold = resolveHold;
    }

    /** Releases the payment's hold if it is open; without one it will get none. */
    @Transactional
    public void forget(UUID customerId, UUID paymentId) {
        var account = accounts.lockOrExpect(customerId);
        holds.of(paymentId)
                .ifPresentOrElse(
                        hold -> {
                            if (hold.isOpen()) {
                                resolveHold.release(account, hold, Source.ORDERS);
                            }
                        },
                        () -> holds.refuse(paymentId));
    }
}
