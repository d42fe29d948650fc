package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.tier.domain.LadderVersion;
import io.servicecard.loyalty.tier.domain.TierRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a version of the ladder in force; the job brings all standings in line with it. */
@ApplicationScoped
public class PublishLadder {
    private final Ladders ladders;

    PublishLadder(Ladders ladders) {
        this.ladders = ladders;
    }

    /**
     * The published version.
     *
     * @throws TierRefused when there is no such version, or it cannot be published
     */
    @Transactional
    public LadderVersion publish(int number, IfMatch ifMatch) {
        int inForce = ladders.lockInForce();
        var version = ladders.lock(number).orElseThrow(TierRefused.LadderNotFound::new);
        IfMatch.check(ifMatch, version.version());
        version.publish(inForce);
        return version;
    }
}
