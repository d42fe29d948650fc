package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Opens a customer's account when a card of theirs becomes active: once, whatever cards follow.
 * What orders earned before the account opened is granted then. Each customer is welcomed at the
 * first card, also one whose account went up in another before.
 */
@ApplicationScoped
public class OpenAccount {
    private final Accounts accounts;
    private final Orders orders;
    private final AccrueForOrder accrual;
    private final SubjectDirectory subjects;
    private final LateFacts lateFacts;
    private final DatabaseClock clock;
    private final EntityManager entities;
    private final Event<AccountOpened> opened;

    OpenAccount(
            Accounts accounts,
            Orders orders,
            AccrueForOrder accrual,
            SubjectDirectory subjects,
            LateFacts lateFacts,
            DatabaseClock clock,
            EntityManager entities,
            Event<AccountOpened> opened) {
        this.accounts = accounts;
        this.orders = orders;
        this.accrual = accrual;
        this.subjects = subjects;
        this.lateFacts = lateFacts;
        this.clock = clock;
        this.entities = entities;
        this.opened = opened;
    }

    /**
     * Opens the account, if it is not open, and binds the subject to the customer.
     *
     * @param subject the token's {@code sub} that activated the card
     */
    @Transactional
    public void open(UUID customerId, String subject) {
        var account = accounts.lockOrExpect(customerId);
        if (lateFacts.refuses(account, "CardActivated", customerId, 0)) {
            return;
        }
        subjects.bind(subject, account.customerId());
        var now = clock.instant();
        open(account, now);
        if (isFirstCard(customerId)) {
            opened.fire(new AccountOpened(customerId, now));
        }
    }

    /** Opens a locked account, unless it is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Account account, Instant now) {
        if (account.open(now)) {
            accounts.addLedger(account);
            orders.toConverge(account.customerId())
                    .forEach(order -> accrual.converge(account, order));
        }
    }

    /** Notes the first card of a customer; false when there was one before. */
    private boolean isFirstCard(UUID customerId) {
        return entities.createNativeQuery(
                                "UPDATE account SET activated_at = clock_timestamp() WHERE"
                                        + " customer_id = :customer AND activated_at IS NULL")
                        .setParameter("customer", customerId)
                        .executeUpdate()
                == 1;
    }
}
