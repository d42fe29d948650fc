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
 * {@link GateType#FIELD}. The answer of an erased customer cannot be read any more, so it is none
 * of the wanted ones.
 */
@Singleton
class FieldAnswered implements Gate {
    @Override
    public GateType type() {
        return GateType.FIELD;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        List<Flaw> flaws =
                new ArrayList<>(
                        placement.besides(
                                spec,
                                Placement.Parameter.STAGE,
                                Placement.Parameter.QUESTION,
                                Placement.Parameter.VALUES));
        placement.stage(spec).ifPresent(flaws::add);
        var question = placement.question(spec);
        if (question.isEmpty()) {
            flaws.add(
                    placement.flaw(
                            "question", "question-unknown", "must be asked there, and before"));
            return flaws;
        }
        for (var index = 0; index < spec.values().size(); index++) {
            question.get()
                    .fault(placement.path() + ".values[" + index + "]", spec.values().get(index))
                    .ifPresent(flaws::add);
        }
        return flaws;
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var where = passing.where(spec);
        var answer = passing.results().answer(where, spec.question());
        if (answer.isEmpty()) {
            return unmet(where.stage(), spec, "Record this result.");
        }
        var value = answer.get().value();
        return spec.values().isEmpty() || (value != null && spec.values().contains(value))
                ? Optional.empty()
                : unmet(where.stage(), spec, "Record one of: " + String.join(", ", spec.values()));
    }

    private Optional<UnmetGate> unmet(String stage, GateSpec spec, String todo) {
        return Optional.of(new UnmetGate(type(), todo, stage, List.of(spec.question())));
    }
}
