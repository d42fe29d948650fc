package io.servicecard.loyalty.tier.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.loyalty.tier.domain.LadderVersion;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Looks at the standings that time or another ladder made due, customer by customer: one that
 * cannot be looked at does not keep the others waiting. After an outage it finds them just so.
 */
@ApplicationScoped
public class TierWork implements BackgroundWork {
    private static final int PAGE = 100;

    private final Ladders ladders;
    private final Standings standings;
    private final LookAtTier lookAtTier;

    TierWork(Ladders ladders, Standings standings, LookAtTier lookAtTier) {
        this.ladders = ladders;
        this.standings = standings;
        this.lookAtTier = lookAtTier;
    }

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void round(BooleanSupplier going) {
        new Sweep("The tier of customer", going).over(this::page, lookAtTier::again);
    }

    private List<UUID> page(UUID after) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () ->
                                ladders.inForce()
                                        .map(LadderVersion::number)
                                        .map(number -> standings.due(after, number, PAGE))
                                        .orElse(List.of()));
    }
}
