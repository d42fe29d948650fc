package io.servicecard.loyalty.transfer.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.application.SoonestLots;
import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.account.domain.Transfer;
import io.servicecard.loyalty.limit.application.Limits;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives points of one customer to another, as they are: their expiry stays. */
@ApplicationScoped
public class TransferPoints {
    private final Accounts accounts;
    private final SoonestLots lots;
    private final Journal journal;
    private final PassTime passTime;
    private final Transfers transfers;
    private final Limits limits;
    private final Caller caller;

    TransferPoints(
            Accounts accounts,
            SoonestLots lots,
            Journal journal,
            PassTime passTime,
            Transfers transfers,
            Limits limits,
            Caller caller) {
        this.accounts = accounts;
        this.lots = lots;
        this.journal = journal;
        this.passTime = passTime;
        this.transfers = transfers;
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * Transfers the points.
     *
     * @throws LoyaltyRefused.AccountNotFound when the caller may not give of the first account, or
     *     one of them is not there
     * @throws LoyaltyRefused.TransferToSelf when both are one
     * @throws LoyaltyRefused.TransferLimit when it would be more than may be given in a while
     * @throws LoyaltyRefused.InsufficientPoints when fewer may be spent
     */
    @Transactional
    public Transfers.Done transfer(UUID fromCustomer, UUID toCustomer, long points) {
        if (!caller.maySee(fromCustomer)) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        if (fromCustomer.equals(toCustomer)) {
            throw new LoyaltyRefused.TransferToSelf();
        }
        var both = accounts.lockOpenOf(fromCustomer, toCustomer);
        var from = both.first();
        var to = both.second();
        if (from.id().equals(to.id())) {
            throw new LoyaltyRefused.TransferToSelf();
        }
        var now = passTime.bring(from);
        var limit = limits.current();
        long given = transfers.givenSince(from.id(), limit.transfersSince(now));
        if (given + points > limit.transferPoints()) {
            throw new LoyaltyRefused.TransferLimit(
                    Math.max(0, limit.transferPoints() - given), limit.transferPoints());
        }
        passTime.bring(to);
        var id = Ids.next();
        var transfer =
                new Transfer(
                        EntryType.TRANSFER, id, lots.draw(from, points, now), caller.actorRole());
        journal.record(transfer.out(from, points, now));
        journal.record(transfer.in(to, now));
        transfers.add(id, from.id(), to.id(), points, now);
        return new Transfers.Done(id, fromCustomer, toCustomer, points, now);
    }

    /**
     * A transfer that the caller gave or got, or may see as staff.
     *
     * @throws LoyaltyRefused.TransferNotFound when there is none
     */
    @Transactional
    public Transfers.Done one(UUID id) {
        var own = caller.onlyOwner();
        return caller.visible(
                        () -> transfers.find(id),
                        done ->
                                own.filter(done.toCustomerId()::equals)
                                        .orElse(done.fromCustomerId()))
                .orElseThrow(LoyaltyRefused.TransferNotFound::new);
    }
}
