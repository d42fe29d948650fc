package io.servicecard.loyalty.account.application;

import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Opens a customer's account when a card of theirs becomes active: once, whatever cards follow.
 * What orders earned before the account opened is granted then.
 */
@ApplicationScoped
public class OpenAccount {
    private final Accounts accounts;
    private final Orders orders;
    private final AccrueForOrder accrual;
    private final SubjectDirectory subjects;
    private final DatabaseClock clock;

    OpenAccount(
            Accounts accounts,
            Orders orders,
            AccrueForOrder accrual,
            SubjectDirectory subjects,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.orders = orders;
        this.accrual = accrual;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Opens the account, if it is not open, and binds the subject to the customer.
     *
     * @param subject the token's {@code sub} that activated the card
     */
    @Transactional
    public void open(UUID customerId, String subject) {
        var account = accounts.lockOrExpect(customerId);
        subjects.bind(subject, customerId);
        if (account.open(clock.instant())) {
            accounts.addLedger(account);
            orders.toConverge(customerId).forEach(order -> accrual.converge(account, order));
        }
    }
}
