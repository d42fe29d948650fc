package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Form;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateContent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link GateType#CHECKLIST_DONE}. What the answers are does not matter; FIELD asks for that. */
@Singleton
class ChecklistDone implements Gate {
    @Override
    public GateType type() {
        return GateType.CHECKLIST_DONE;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        List<Flaw> flaws = new ArrayList<>(placement.besides(spec, Placement.Parameter.STAGE));
        placement.stage(spec).ifPresent(flaws::add);
        if (placement.entry() && spec.stage() == null) {
            flaws.add(placement.flaw("stage", "stage-required", "must name a stage done before"));
        } else if (checklist(placement.content(), placement.about(spec)).questions().stream()
                .noneMatch(item -> item.mandatory())) {
            flaws.add(
                    placement.flaw(
                            "stage", "nothing-to-do", "must have mandatory checklist items"));
        }
        return flaws;
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var stage = passing.about(spec);
        var answered = passing.results().answered(passing.at(stage));
        var open = checklist(passing.content(), stage).unanswered(answered);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Go through the checklist: record these results.",
                                stage,
                                open));
    }

    private static Form checklist(TemplateContent content, String stage) {
        return new Form(
                content.stage(stage)
                        .map(StageSpec::terms)
                        .map(terms -> terms.checklist())
                        .orElse(List.of()));
    }
}
