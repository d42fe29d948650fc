package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.Trigger;
import io.servicecard.loyalty.tier.application.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Says what rules give for an occasion that is no order, and why. */
@ApplicationScoped
public class ReckonOccasion {
    private final Rules rules;
    private final Standings standings;

    ReckonOccasion(Rules rules, Standings standings) {
        this.rules = rules;
        this.standings = standings;
    }

    /**
     * What is given.
     *
     * @param points 0 or more
     * @param grounds the rules that say so
     */
    public record Reckoned(long points, Grounds grounds) {}

    /** What a customer gets by the rules in force at a moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reckoned of(Trigger occasion, UUID customerId, Instant at) {
        var reckoning =
                Evaluation.occasion(occasion, standings.tierOf(customerId), rules.inForce(at));
        return new Reckoned(
                reckoning.points(),
                new Grounds(reckoning.mostBy().orElse(null), StoredJson.write(reckoning)));
    }
}
