package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.tier.domain.LadderTerms;
import io.servicecard.loyalty.tier.domain.Measure;
import io.servicecard.loyalty.tier.domain.Standing;
import io.servicecard.loyalty.tier.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows in which tier a customer is, and how far the next one is. */
@ApplicationScoped
public class ReadStanding {
    private final Ladders ladders;
    private final Standings standings;

    ReadStanding(Ladders ladders, Standings standings) {
        this.ladders = ladders;
        this.standings = standings;
    }

    /**
     * Where a customer stands on the ladder.
     *
     * @param tier the key of the tier, empty for none
     * @param keptUntil until when it is kept though its threshold is not reached any more
     * @param next the key of the tier above, empty at the top
     * @param measure what is counted
     * @param toNext how much is missing to the next one; 0 at the top
     */
    public record Seen(
            Optional<String> tier,
            Optional<Instant> keptUntil,
            Optional<String> next,
            Measure measure,
            long toNext) {
        private static Seen of(Standing standing, LadderTerms ladder) {
            var next = ladder.above(standing.tierKey().orElse(""));
            return new Seen(
                    standing.tierKey(),
                    standing.graceUntil(),
                    next.map(Tier::key),
                    ladder.measure(),
                    next.map(tier -> Math.max(0, tier.threshold() - standing.counted()))
                            .orElse(0L));
        }
    }

    /** Where the customer stood when it was looked at last; empty without a ladder. */
    public Optional<Seen> of(UUID customerId) {
        return ladders.inForce()
                .map(
                        ladder ->
                                Seen.of(
                                        standings
                                                .findByIdOptional(customerId)
                                                .orElseGet(() -> new Standing(customerId)),
                                        ladder.terms()));
    }
}
