package io.servicecard.loyalty.compensation.messaging;

import io.servicecard.loyalty.account.domain.Compensation;
import io.servicecard.loyalty.compensation.application.GiveCompensation;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * A customer gets something for what went wrong. Points are the ledger's. A discount and money are
 * not: an offer is a campaign's promise, once for a customer and within a budget, and comes back as
 * points, while a compensation is owed whatever a campaign has left and may come twice.
 */
@ApplicationScoped
class CompensationListener implements EventListener {
    private static final EventType GRANTED = EventType.v1("feedback", "CompensationGranted");
    private static final String POINTS = "POINTS";

    private final GiveCompensation giveCompensation;

    CompensationListener(GiveCompensation giveCompensation) {
        this.giveCompensation = giveCompensation;
    }

    /** What is read of it; points are there when the kind says so. */
    record Granted(
            UUID compensationId,
            UUID customerId,
            UUID orderId,
            String kind,
            Long points,
            String reasonCode) {}

    @Override
    public Set<EventType> types() {
        return Set.of(GRANTED);
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(Granted.class);
        if (POINTS.equals(fact.kind())) {
            giveCompensation.give(
                    fact.customerId(),
                    new Compensation(
                            fact.compensationId(),
                            fact.orderId(),
                            fact.reasonCode(),
                            fact.points()));
        }
    }
}
