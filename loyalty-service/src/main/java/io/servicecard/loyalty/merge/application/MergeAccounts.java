package io.servicecard.loyalty.merge.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.AccrueForOrder;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.LateFacts;
import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.OpenAccount;
import io.servicecard.loyalty.account.application.Orders;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.application.SoonestLots;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Merge;
import io.servicecard.loyalty.erasure.application.ErasePerson;
import io.servicecard.loyalty.tier.application.LookAtTier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the account of one customer go up in that of another, who is the same person: points move
 * with their lots, and orders, the tier's counters, campaigns' limits and the sign-in follow. Holds
 * stay where their lots are and end there; what comes back of them moves on. Whatever is told of
 * the one before or afterwards, the other ends with the same.
 */
@ApplicationScoped
public class MergeAccounts {
    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final PassTime passTime;
    private final Lots lots;
    private final SoonestLots soonestLots;
    private final Journal journal;
    private final Orders orders;
    private final AccrueForOrder accrual;
    private final LookAtTier lookAtTier;
    private final LateFacts lateFacts;
    private final ErasePerson erasePerson;
    private final EntityManager entities;
    private final Event<AccountsMerged> happened;

    MergeAccounts(
            Accounts accounts,
            OpenAccount openAccount,
            PassTime passTime,
            Lots lots,
            SoonestLots soonestLots,
            Journal journal,
            Orders orders,
            AccrueForOrder accrual,
            LookAtTier lookAtTier,
            LateFacts lateFacts,
            ErasePerson erasePerson,
            EntityManager entities,
            Event<AccountsMerged> happened) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.passTime = passTime;
        this.lots = lots;
        this.soonestLots = soonestLots;
        this.journal = journal;
        this.orders = orders;
        this.accrual = accrual;
        this.lookAtTier = lookAtTier;
        this.lateFacts = lateFacts;
        this.erasePerson = erasePerson;
        this.entities = entities;
        this.happened = happened;
    }

    /**
     * Merges them, unless they are one already. One of a person who is forgotten is forgotten with
     * the other; one that is forgotten itself has nothing to give.
     *
     * @param survivor the customer who stays
     * @param merged the customer who was the same person all the time
     */
    @Transactional
    public void merge(UUID survivor, UUID merged) {
        accounts.expect(survivor);
        accounts.expect(merged);
        var both = accounts.lockBoth(merged, survivor);
        var from = both.first();
        var to = both.second();
        if (from.id().equals(to.id()) || lateFacts.refuses(from, "CustomersMerged", survivor, 0)) {
            return;
        }
        if (to.isErased()) {
            erasePerson.eraseToo(from);
            return;
        }
        move(from, to);
        follow(from, to);
    }

    private void move(Account from, Account to) {
        if (from.isOpen()) {
            openAccount.open(to, passTime.bring(from));
            var now = passTime.bring(to);
            var merge = new Merge(from, to);
            merge.move(lots.free(from), now).forEach(journal::record);
            merge.moveLifetime(now).forEach(journal::record);
            payDebt(merge, to, now);
        }
    }

    private void payDebt(Merge merge, Account to, Instant now) {
        if (to.balances().debt() > 0) {
            var draw = soonestLots.draw(to, to.balances().debt(), now);
            if (draw.total() > 0) {
                journal.record(merge.net(draw, now));
            }
        }
    }

    private void follow(Account from, Account to) {
        accounts.mergedInto(from).forEach(earlier -> earlier.mergeInto(to));
        from.mergeInto(to);
        accounts.flush();
        var unused =
                entities.createNativeQuery("SELECT 1 FROM follow_merge(:from, :to)")
                        .setParameter("from", from.customerId())
                        .setParameter("to", to.customerId())
                        .getResultList();
        happened.fire(new AccountsMerged(from.customerId(), to.customerId()));
        orders.toConverge(to.customerId()).forEach(order -> accrual.converge(to, order));
        if (to.isOpen()) {
            lookAtTier.of(to.customerId());
        }
    }
}
