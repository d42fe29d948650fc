package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@link GateType#PAID}; points count from the moment they are held, as everywhere. */
@Singleton
class Paid implements Gate {
    @Override
    public GateType type() {
        return GateType.PAID;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        return placement.besides(spec);
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        return passing.order().bill().due().amountMinor() == 0
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Take payment of all that is due.",
                                passing.stage(),
                                List.of()));
    }
}
