package io.servicecard.loyalty.statement.application;

import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.ReadAccount;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.sql.Statements;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the past of accounts: to staff by role, to a customer only the own. */
@ApplicationScoped
public class ReadStatement {
    private static final int MOST_ENTRIES = 1000;
    private static final Duration MONTH = Duration.ofDays(31);
    private static final String BALANCE = Statements.read("/account/balance-as-of.sql");

    private final ReadAccount readAccount;
    private final Journal journal;
    private final Lots lots;
    private final DatabaseClock clock;
    private final EntityManager entities;

    ReadStatement(
            ReadAccount readAccount,
            Journal journal,
            Lots lots,
            DatabaseClock clock,
            EntityManager entities) {
        this.readAccount = readAccount;
        this.journal = journal;
        this.lots = lots;
        this.clock = clock;
        this.entities = entities;
    }

    /**
     * A balance by the entries that count until a moment.
     *
     * @param asOf the moment: entries that count from before it or from it are in
     * @param recordedBy only what was written down by then is known
     * @param available could be spent
     * @param pending granted, not spendable yet
     * @param held reserved
     * @param debt owed
     */
    @Schema(name = "PointsBalanceAsOf")
    public record Balance(
            Instant asOf, Instant recordedBy, long available, long pending, long held, long debt) {}

    /**
     * What happened between two moments.
     *
     * @param opening just before the first
     * @param entries that count from the first on and before the second, oldest first
     * @param closing just before the second
     */
    public record Period(Balance opening, List<JournalEntry> entries, Balance closing) {}

    /**
     * The balance as of a moment, as it was known by another; both are now when not said.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    @Transactional
    public Balance balance(UUID customerId, Optional<Instant> asOf, Optional<Instant> recordedBy) {
        var account = readAccount.visible(customerId);
        var now = clock.instant();
        return balance(account, asOf.orElse(now), recordedBy.orElse(now));
    }

    /**
     * What happened from one moment on and before another: in the month up to now unless said.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     * @throws LoyaltyRefused.PeriodBackwards when it ends before it begins
     * @throws LoyaltyRefused.PeriodTooLong when more entries lie between than fit
     */
    @Transactional
    public Period period(UUID customerId, Optional<Instant> since, Optional<Instant> to) {
        var account = readAccount.visible(customerId);
        var now = clock.instant();
        var end = to.orElse(now);
        var from = since.orElse(end.minus(MONTH));
        if (end.isBefore(from)) {
            throw new LoyaltyRefused.PeriodBackwards();
        }
        var entries = journal.between(account, from, end, MOST_ENTRIES + 1);
        if (entries.size() > MOST_ENTRIES) {
            throw new LoyaltyRefused.PeriodTooLong(MOST_ENTRIES);
        }
        return new Period(
                balance(account, from.minusNanos(1000), now),
                entries,
                balance(account, end.minusNanos(1000), now));
    }

    /**
     * Lots of the customer's account with smaller ids, newest first.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    @Transactional
    public List<Lot> lots(UUID customerId, UUID before, int rows) {
        return lots.page(readAccount.visible(customerId), before, rows);
    }

    /** This moment, which decides what of a lot may be spent. */
    @Transactional
    public Instant now() {
        return clock.instant();
    }

    private Balance balance(Account account, Instant asOf, Instant recordedBy) {
        var row =
                (Object[])
                        entities.createNativeQuery(BALANCE)
                                .setParameter("account", account.id())
                                .setParameter("asOf", asOf)
                                .setParameter("recordedBy", recordedBy)
                                .getSingleResult();
        return new Balance(
                asOf,
                recordedBy,
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }
}
