package io.servicecard.order.assignment.domain;

import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.order.work.domain.Worksheet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stage of one order, as far as it matters to who could have it.
 *
 * @param mandatory whether the quality check waits for it
 * @param had whether somebody has it
 */
public record StageOfWork(String key, boolean mandatory, StageState state, boolean had) {
    /**
     * The stages of an order.
     *
     * @param had keys of those that somebody has
     */
    public static List<StageOfWork> of(Worksheet worksheet, Set<String> had) {
        return worksheet.stages().stream()
                .map(
                        stage ->
                                new StageOfWork(
                                        stage.key(),
                                        stage.mandatory(),
                                        stage.state(),
                                        had.contains(stage.key())))
                .toList();
    }

    /**
     * Of the stages of one order those that wait for somebody: nobody has them, nobody has begun
     * them, and what has to be done before is done. Optional stages wait for nobody.
     *
     * @param template the version that the order keeps to
     */
    public static List<StageSpec> waiting(
            PublishedTemplate template, Collection<StageOfWork> stages) {
        Set<String> done =
                stages.stream()
                        .filter(stage -> stage.state() == StageState.DONE)
                        .map(StageOfWork::key)
                        .collect(Collectors.toSet());
        return stages.stream()
                .filter(stage -> stage.mandatory() && stage.state() == StageState.PENDING)
                .filter(stage -> !stage.had())
                .filter(stage -> template.awaited(stage.key(), done::contains).isEmpty())
                .flatMap(stage -> template.content().stage(stage.key()).stream())
                .toList();
    }
}
