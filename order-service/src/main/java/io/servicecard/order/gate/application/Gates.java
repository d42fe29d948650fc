package io.servicecard.order.gate.application;

import io.quarkus.arc.All;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import io.servicecard.order.result.application.RecordedResults;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.Worker;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All gates: every word of the vocabulary has one bean, or the service does not start. */
@Singleton
public class Gates {
    private final Map<GateType, Gate> byType = new EnumMap<>(GateType.class);
    private final RecordedResults results;

    Gates(@All List<Gate> gates, RecordedResults results) {
        this.results = results;
        for (var gate : gates) {
            if (byType.put(gate.type(), gate) != null) {
                throw new IllegalStateException(gate.type() + " has two meanings");
            }
        }
        var without = EnumSet.allOf(GateType.class);
        without.removeAll(byType.keySet());
        if (!without.isEmpty()) {
            throw new IllegalStateException(without + " has no meaning");
        }
    }

    /** What is wrong with the gates of a template. */
    public List<Flaw> flaws(TemplateContent content) {
        List<Flaw> flaws = new ArrayList<>();
        for (var position = 0; position < content.stages().size(); position++) {
            var terms = content.stages().get(position).terms();
            flaws.addAll(flaws(content, position, true, terms.entryGates()));
            flaws.addAll(flaws(content, position, false, terms.exitGates()));
        }
        return flaws;
    }

    private List<Flaw> flaws(
            TemplateContent content, int position, boolean entry, List<GateSpec> specs) {
        List<Flaw> flaws = new ArrayList<>();
        var list = "stages[" + position + "]." + (entry ? "entryGates" : "exitGates");
        for (var index = 0; index < specs.size(); index++) {
            var placement = new Placement(content, position, entry, list + "[" + index + "]");
            var spec = specs.get(index);
            flaws.addAll(byType.get(spec.gate()).flaws(spec, placement));
        }
        return flaws;
    }

    /** Those that do not let a stage begin. */
    public List<UnmetGate> unmetInto(
            Order order, TemplateContent content, StageSpec stage, Worker worker) {
        return unmet(order, content, stage, worker, stage.terms().entryGates());
    }

    /** Those that do not let a stage end, each of its mandatory fields among them. */
    public List<UnmetGate> unmetOutOf(
            Order order, TemplateContent content, StageSpec stage, Worker worker) {
        var fields =
                stage.terms().fields().stream()
                        .filter(field -> field.mandatory())
                        .map(field -> GateSpec.answered(field.key()));
        var gates = Stream.concat(stage.terms().exitGates().stream(), fields).distinct().toList();
        return unmet(order, content, stage, worker, gates);
    }

    private List<UnmetGate> unmet(
            Order order,
            TemplateContent content,
            StageSpec stage,
            Worker worker,
            List<GateSpec> specs) {
        if (specs.isEmpty()) {
            return List.of();
        }
        var recorded = results.of(order.id(), order.origin().customerId());
        var passing = new Passing(order, content, stage.key(), worker, recorded);
        return specs.stream()
                .map(spec -> byType.get(spec.gate()).unmet(spec, passing))
                .flatMap(Optional::stream)
                .toList();
    }
}
