package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.tier.domain.LadderTerms;
import io.servicecard.loyalty.tier.domain.LadderVersion;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes a further version of the ladder. */
@ApplicationScoped
public class DraftLadder {
    private final Ladders ladders;

    DraftLadder(Ladders ladders) {
        this.ladders = ladders;
    }

    /** The draft, under the next number. */
    @Transactional
    public LadderVersion draft(LadderTerms terms) {
        var version = new LadderVersion(Ids.next(), ladders.nextNumber(), terms);
        ladders.persist(version);
        return version;
    }
}
