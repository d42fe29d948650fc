package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link GateType#SECOND_PERSON}: of the gate's own stage, who ends it did not begin it; of an
 * earlier one, who passes had no part in it, in no run.
 */
@Singleton
class SecondPerson implements Gate {
    @Override
    public GateType type() {
        return GateType.SECOND_PERSON;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        List<Flaw> flaws = new ArrayList<>(placement.besides(spec, Placement.Parameter.STAGE));
        placement.stage(spec).ifPresent(flaws::add);
        if (placement.entry() && spec.stage() == null) {
            flaws.add(placement.flaw("stage", "stage-required", "must name a stage done before"));
        }
        return flaws;
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var stage = passing.about(spec);
        var worksheet = passing.order().worksheet();
        var executors =
                stage.equals(passing.stage())
                        ? worksheet.executorsNow(stage)
                        : worksheet.executorsEver(stage);
        return executors.contains(passing.worker().subject())
                ? Optional.of(
                        new UnmetGate(
                                type(),
                                "Let somebody do this who had no part in the stage.",
                                stage,
                                List.of()))
                : Optional.empty();
    }
}
