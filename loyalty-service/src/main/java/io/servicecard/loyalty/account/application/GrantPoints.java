package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Bonus;
import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.account.domain.Validity;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a customer points that no order's settlement earned: a welcome, a birthday, a referral, a
 * voucher, an offer. Each cause gives once, for ever.
 */
@ApplicationScoped
public class GrantPoints {
    private final Accounts accounts;
    private final Journal journal;
    private final PassTime passTime;
    private final Programs programs;

    GrantPoints(Accounts accounts, Journal journal, PassTime passTime, Programs programs) {
        this.accounts = accounts;
        this.journal = journal;
        this.passTime = passTime;
        this.programs = programs;
    }

    /**
     * What is given, and what for. System, reference and version are the permanent key.
     *
     * @param customerId who gets them
     * @param points how many, more than 0
     * @param reason a code that customers' texts may name, for example {@code WELCOME}
     * @param source what for, and by whom
     * @param grounds the rules that say so
     * @param availableFrom when they may be spent, now when null
     * @param expiresAt when they are lost, as the programme says when null
     */
    public record Grant(
            UUID customerId,
            long points,
            String reason,
            Source source,
            Grounds grounds,
            Instant availableFrom,
            Instant expiresAt) {}

    /**
     * Gives them, in the caller's transaction.
     *
     * @return the new entry; empty when the cause gave before
     * @throws LoyaltyRefused.AccountNotFound when the customer has no open account
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> grant(Grant grant) {
        var account =
                accounts.lockOpenOf(grant.customerId())
                        .orElseThrow(LoyaltyRefused.AccountNotFound::new);
        if (journal.has(EntryType.BONUS, grant.source())) {
            return Optional.empty();
        }
        var now = passTime.bring(account);
        var from = Optional.ofNullable(grant.availableFrom()).orElse(now);
        var until =
                Optional.ofNullable(grant.expiresAt())
                        .orElseGet(() -> programs.current().expiryOf(from));
        var change =
                new Bonus(
                                grant.points(),
                                grant.source(),
                                grant.reason(),
                                grant.grounds(),
                                new Validity(from, until))
                        .to(account, now);
        journal.record(change);
        return Optional.of(change.entry().id());
    }
}
