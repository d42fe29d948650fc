package io.servicecard.loyalty.tier.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.loyalty.tier.domain.LadderVersion;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Looks at the standings that time or another ladder made due, customer by customer: one that
 * cannot be looked at does not keep the others waiting. After an outage it finds them just so.
 */
@ApplicationScoped
public class TierWork implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(TierWork.class);
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
        var last = new UUID(0, 0);
        for (var page = page(last); !page.isEmpty() && going.getAsBoolean(); page = page(last)) {
            page.forEach(this::look);
            last = page.getLast();
        }
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

    private void look(UUID customer) {
        try {
            lookAtTier.again(customer);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The tier of customer %s waits for the next round: %s",
                    customer, DatabaseTrouble.summary(e));
        }
    }
}
