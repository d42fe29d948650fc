package io.servicecard.loyalty.adjustment.application;

import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.SoonestLots;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Adjustment;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.account.domain.Validity;
import io.servicecard.loyalty.adjustment.domain.RequestedAdjustment;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Posts an adjustment to its locked account. */
@ApplicationScoped
class PostAdjustment {
    private final SoonestLots lots;
    private final Journal journal;
    private final Programs programs;

    PostAdjustment(SoonestLots lots, Journal journal, Programs programs) {
        this.lots = lots;
        this.journal = journal;
        this.programs = programs;
    }

    /** The entry that posts it. */
    UUID post(Account account, RequestedAdjustment asked, Instant now) {
        var source = new Source(Source.LOYALTY, asked.id().toString(), 1, asked.requestedBy());
        var adjustment = new Adjustment(asked.points(), asked.reason().name(), source, null);
        var change =
                asked.points() > 0
                        ? adjustment.give(
                                account, new Validity(now, programs.current().expiryOf(now)), now)
                        : adjustment.take(account, lots.draw(account, -asked.points(), now), now);
        journal.record(change);
        return change.entry().id();
    }
}
