package io.servicecard.order.work.application;

import io.servicecard.order.gate.application.Gates;
import io.servicecard.order.gate.domain.UnmetGate;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.Passage;
import io.servicecard.order.work.domain.StageRefused;
import io.servicecard.order.work.domain.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the template version an order keeps to who may begin and end its stages, and when. */
@ApplicationScoped
class Passages {
    private final PublishedTemplates templates;
    private final Gates gates;
    private final ServiceSkills services;

    Passages(PublishedTemplates templates, Gates gates, ServiceSkills services) {
        this.templates = templates;
        this.gates = gates;
        this.services = services;
    }

    /** Whether a stage may begin: its turn, the worker's skills, its entry gates. */
    Passage into(Order order, String stage, Worker worker) {
        var template = of(order);
        return template.content()
                .stage(stage)
                .map(
                        spec -> {
                            var awaited = template.awaited(stage, order.worksheet()::isDone);
                            if (!awaited.isEmpty()) {
                                return Passage.closed(new StageRefused.StageNotNext(awaited));
                            }
                            var lacking = worker.lacks(spec.terms().asked(services.of(order.id())));
                            if (!lacking.isEmpty()) {
                                return Passage.closed(new StageRefused.SkillMissing(lacking));
                            }
                            return by(gates.unmetInto(order, template.content(), spec, worker));
                        })
                .orElseGet(() -> Passage.closed(new StageRefused.StageUnknown()));
    }

    /** Whether a stage may end: its exit gates and mandatory fields. */
    Passage outOf(Order order, String stage, Worker worker) {
        var content = of(order).content();
        return content.stage(stage)
                .map(spec -> by(gates.unmetOutOf(order, content, spec, worker)))
                .orElse(Passage.OPEN);
    }

    /** Whether work may go back to a stage; the one that was done last may always be done again. */
    Passage backTo(Order order, String stage) {
        var content = of(order).content();
        if (content.stage(stage).isEmpty()) {
            return Passage.closed(new StageRefused.StageUnknown());
        }
        return order.worksheet()
                .latest()
                .filter(from -> !from.equals(stage))
                .flatMap(content::stage)
                .flatMap(from -> from.terms().waysBack())
                .filter(ways -> !ways.contains(stage))
                .map(ways -> Passage.closed(new StageRefused.NoWayBack(ways)))
                .orElse(Passage.OPEN);
    }

    private PublishedTemplate of(Order order) {
        var worksheet = order.worksheet();
        return templates.of(worksheet.templateKey(), worksheet.templateVersion());
    }

    private static Passage by(List<UnmetGate> unmet) {
        return unmet.isEmpty() ? Passage.OPEN : Passage.closed(new StageRefused.GatesUnmet(unmet));
    }
}
