package io.servicecard.order.work.domain;

import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateContent;
import java.util.List;
import java.util.stream.Stream;

/** How the stages of an order become those that a version of its template asks for. */
final class Migration {
    private Migration() {}

    /**
     * The stages as they are asked for, with what was done of them. What was begun and is not asked
     * for any more comes first, for the record; what nobody began is left out.
     */
    static List<WorkStage> of(List<WorkStage> stages, TemplateContent asked) {
        var past =
                stages.stream()
                        .filter(stage -> asked.stage(stage.key()).isEmpty())
                        .filter(WorkStage::wasBegun)
                        .map(WorkStage::askedByNobody);
        var present = asked.stages().stream().map(spec -> asked(stages, spec));
        return Stream.concat(past, present).toList();
    }

    /** The stage an order is at does not vanish under it. */
    static void mustAsk(TemplateContent asked, String stage) {
        if (asked.stage(stage).isEmpty()) {
            throw new StageRefused.StageGone(stage);
        }
    }

    private static WorkStage asked(List<WorkStage> stages, StageSpec spec) {
        return stages.stream()
                .filter(stage -> stage.key().equals(spec.key()))
                .findFirst()
                .map(stage -> stage.askedBy(spec))
                .orElseGet(() -> WorkStage.pending(spec));
    }
}
