package io.servicecard.order.work.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages an order goes through, fixed by the template version it was placed from. */
@Embeddable
public class Worksheet {
    private String templateKey;
    private int templateVersion;

    @ElementCollection
    @CollectionTable(name = "order_stage", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<WorkStage> stages;

    /** For the persistence provider. */
    protected Worksheet() {}

    /** The stages of a published template version, none begun. */
    public Worksheet(String templateKey, int templateVersion, List<WorkStage> stages) {
        this.templateKey = templateKey;
        this.templateVersion = templateVersion;
        this.stages = new ArrayList<>(stages);
    }

    void start(String key, Worker worker, Instant now) {
        var index = find(key);
        started()
                .ifPresent(
                        open -> {
                            throw new OrderRefused.StageOpen(open.key());
                        });
        mayDo(worker, stages.get(index));
        stages.set(index, stages.get(index).start(worker, now));
    }

    void complete(String key, Worker worker, Instant now) {
        var index = find(key);
        mayDo(worker, stages.get(index));
        stages.set(index, stages.get(index).complete(worker, now));
    }

    void mustBeFinished() {
        var open = stages.stream().filter(WorkStage::isWaitedFor).map(WorkStage::key).toList();
        if (!open.isEmpty()) {
            throw new OrderRefused.StagesUnfinished(open);
        }
    }

    void mustNotHaveBeenDoneBy(Worker checker) {
        if (stages.stream().flatMap(WorkStage::executors).anyMatch(checker.subject()::equals)) {
            throw new OrderRefused.CheckedByExecutor();
        }
    }

    /** Key of the template. */
    public String templateKey() {
        return templateKey;
    }

    /** Number of the template's version. */
    public int templateVersion() {
        return templateVersion;
    }

    /** The stages in the order of the work. */
    public List<WorkStage> stages() {
        return List.copyOf(stages);
    }

    private Optional<WorkStage> started() {
        return stages.stream().filter(stage -> stage.state() == StageState.STARTED).findFirst();
    }

    private int find(String key) {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).key().equals(key)) {
                return index;
            }
        }
        throw new OrderRefused.StageUnknown();
    }

    private static void mayDo(Worker worker, WorkStage stage) {
        if (!worker.canActAs(stage.role())) {
            throw new OrderRefused.StageRole(stage.role());
        }
    }
}
