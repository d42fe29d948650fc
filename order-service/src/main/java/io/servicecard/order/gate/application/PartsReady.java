package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import io.servicecard.order.part.application.ArrivedParts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link GateType#PARTS_READY}; without a part among the lines there is nothing to wait for. */
@Singleton
class PartsReady implements Gate {
    private final ArrivedParts parts;

    PartsReady(ArrivedParts parts) {
        this.parts = parts;
    }

    @Override
    public GateType type() {
        return GateType.PARTS_READY;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        return placement.besides(spec);
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var missing = parts.missing(passing.order());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Wait for these parts and note that they arrived: lines "
                                        + missing.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))
                                        + ".",
                                passing.stage(),
                                List.of()));
    }
}
