package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Brings a customer's tier in line with what counts now. */
@ApplicationScoped
public class LookAtTier {
    private final Accounts accounts;
    private final Ladders ladders;
    private final Standings standings;
    private final TierEvents events;
    private final DatabaseClock clock;

    LookAtTier(
            Accounts accounts,
            Ladders ladders,
            Standings standings,
            TierEvents events,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.ladders = ladders;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /** Looks, with the customer's account locked. Without a ladder nobody has a tier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID customerId) {
        var standing = standings.ofOrNew(customerId);
        ladders.inForceForEvents()
                .ifPresent(
                        ladder -> {
                            var now = clock.instant();
                            standings.flush();
                            long counted = standings.counted(customerId, ladder.terms(), now);
                            standing.look(ladder.terms(), ladder.number(), counted, now)
                                    .ifPresent(events::publish);
                        });
    }

    /** Looks again at one that is due, unless somebody did meanwhile. */
    @Transactional
    public void again(UUID customerId) {
        var account = accounts.lockOrExpect(customerId);
        int ladder = ladders.inForce().map(version -> version.number()).orElse(0);
        if (ladder > 0 && standings.ofOrNew(account.customerId()).isDue(ladder, clock.instant())) {
            of(customerId);
        }
    }
}
