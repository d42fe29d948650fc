package io.servicecard.loyalty.birthday.application;

import io.servicecard.loyalty.account.application.AccountOpened;
import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.application.LateFacts;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.application.ReckonOccasion;
import io.servicecard.loyalty.earning.domain.Trigger;
import io.servicecard.loyalty.merge.application.AccountsMerged;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives what rules say for a birthday. The first to note the member's birthday of a year gives it;
 * the database has one note for each, so neither a repetition nor another date gives a second one.
 * A birthday that is told of before the account opens is given when it opens, or goes up in an open
 * one, if that is soon: so all orders of arrival end the same.
 */
@ApplicationScoped
public class GrantForBirthday {
    private static final Duration SOON = Duration.ofDays(30);

    private final Accounts accounts;
    private final Birthdays birthdays;
    private final LateFacts lateFacts;
    private final ReckonOccasion reckonOccasion;
    private final GrantPoints grantPoints;
    private final DatabaseClock clock;

    GrantForBirthday(
            Accounts accounts,
            Birthdays birthdays,
            LateFacts lateFacts,
            ReckonOccasion reckonOccasion,
            GrantPoints grantPoints,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.birthdays = birthdays;
        this.lateFacts = lateFacts;
        this.reckonOccasion = reckonOccasion;
        this.grantPoints = grantPoints;
        this.clock = clock;
    }

    /**
     * Gives the points for a birthday.
     *
     * @param year whose birthday it is
     * @param cameAt when it was told: rules of this moment say what it gives
     */
    @Transactional
    public void grant(UUID customerId, int year, Instant cameAt) {
        var account = accounts.lockOrExpect(customerId);
        var customer = account.customerId();
        if (!lateFacts.refuses(account, "CustomerBirthday", customerId, year)
                && birthdays.note(customer, year, cameAt)
                && account.isOpen()) {
            give(customer, new Birthdays.Note(year, cameAt));
        }
    }

    /** Gives what was told of before the account opened. */
    void on(@Observes AccountOpened opened) {
        var customer = accounts.lockOpenOf(opened.customerId()).orElseThrow().customerId();
        giveNoted(customer, opened.at());
    }

    /**
     * Notes go where the account goes; of one year the survivor's stays. What nothing was given
     * for, since the merged one had no open account, is given when the survivor has one.
     */
    void on(@Observes AccountsMerged merged) {
        birthdays.follow(merged.merged(), merged.survivor());
        accounts.lockOpenOf(merged.survivor())
                .ifPresent(account -> giveNoted(account.customerId(), clock.instant()));
    }

    private void giveNoted(UUID customer, Instant now) {
        birthdays.notGiven(customer, now.minus(SOON)).forEach(note -> give(customer, note));
    }

    private void give(UUID customer, Birthdays.Note note) {
        var present = reckonOccasion.of(Trigger.BIRTHDAY, customer, note.cameAt());
        if (present.points() > 0) {
            var source =
                    new Source(Source.LOYALTY, "birthday:" + customer, note.year(), Source.LOYALTY);
            grantPoints
                    .grant(
                            new GrantPoints.Grant(
                                    customer,
                                    present.points(),
                                    Trigger.BIRTHDAY.name(),
                                    source,
                                    present.grounds(),
                                    null,
                                    null))
                    .ifPresent(entry -> birthdays.given(customer, note.year(), entry));
        }
    }
}
