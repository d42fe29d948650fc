package io.servicecard.loyalty.compensation.application;

import io.servicecard.loyalty.account.application.AccountOpened;
import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.LateFacts;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Compensation;
import io.servicecard.loyalty.account.domain.Validity;
import io.servicecard.loyalty.merge.application.AccountsMerged;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Gives the points of a compensation, once for ever, whatever is told of it and how often. One that
 * is granted to somebody without an account is owed, however long it takes, until a card of theirs
 * opens one, or theirs goes up in an open one: so all orders of arrival end the same. The points
 * are valid as long as any of the programme.
 */
@ApplicationScoped
public class GiveCompensation {
    private final Accounts accounts;
    private final Compensations compensations;
    private final LateFacts lateFacts;
    private final Journal journal;
    private final PassTime passTime;
    private final Programs programs;

    GiveCompensation(
            Accounts accounts,
            Compensations compensations,
            LateFacts lateFacts,
            Journal journal,
            PassTime passTime,
            Programs programs) {
        this.accounts = accounts;
        this.compensations = compensations;
        this.lateFacts = lateFacts;
        this.journal = journal;
        this.passTime = passTime;
        this.programs = programs;
    }

    /** Gives it to the customer, unless it was given before or the person is forgotten. */
    @Transactional
    public void give(UUID customerId, Compensation granted) {
        var account = accounts.lockOrExpect(customerId);
        if (!lateFacts.refuses(account, "CompensationGranted", granted.id(), 1)
                && compensations.note(account.customerId(), granted)
                && account.isOpen()) {
            post(account, granted);
        }
    }

    /** Gives what was granted before the account opened. */
    void on(@Observes AccountOpened opened) {
        giveOwed(opened.customerId());
    }

    /** What is owed to the one is owed to the other, who may have an open account. */
    void on(@Observes AccountsMerged merged) {
        compensations.follow(merged.merged(), merged.survivor());
        giveOwed(merged.survivor());
    }

    private void giveOwed(UUID customerId) {
        accounts.lockOpenOf(customerId)
                .ifPresent(
                        account ->
                                compensations
                                        .notGiven(account.customerId())
                                        .forEach(granted -> post(account, granted)));
    }

    private void post(Account account, Compensation granted) {
        var now = passTime.bring(account);
        var validity = new Validity(now, programs.current().expiryOf(now));
        var change = granted.to(account, validity, now);
        journal.record(change);
        compensations.given(granted, change.entry().id());
    }
}
