package io.servicecard.order.gate.application;

import io.servicecard.order.estimate.application.LastEstimate;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * {@link GateType#ESTIMATE_APPROVED}: agreeing to some of its lines is agreeing. Work that is done
 * again for nothing needs no agreement.
 */
@Singleton
class EstimateApproved implements Gate {
    private final LastEstimate estimates;

    EstimateApproved(LastEstimate estimates) {
        this.estimates = estimates;
    }

    @Override
    public GateType type() {
        return GateType.ESTIMATE_APPROVED;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        return placement.besides(spec);
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var order = passing.order();
        return order.followUp().isPresent() || estimates.isApproved(order.id())
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Send the customer an estimate and have it approved.",
                                passing.stage(),
                                List.of()));
    }
}
