package io.servicecard.order.work.domain;

import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages an order goes through, fixed by the template version it was placed from. */
@Embeddable
public class Worksheet {
    private String templateKey;
    private int templateVersion;

    @ElementCollection
    @CollectionTable(name = "order_stage", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<WorkStage> stages;

    @ElementCollection
    @CollectionTable(name = "stage_run", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<StageRun> runs = new ArrayList<>();

    /** For the persistence provider. */
    protected Worksheet() {}

    /** The stages of a published template version, none begun. */
    public Worksheet(PublishedTemplate template) {
        this.templateKey = template.key();
        this.templateVersion = template.number();
        this.stages = new ArrayList<>(Migration.of(List.of(), template.content()));
    }

    /**
     * Goes on by a later version of the template: what was done counts where it is still asked for,
     * and stays on record where it is not.
     */
    void moveTo(PublishedTemplate template) {
        if (template.number() <= templateVersion) {
            throw new StageRefused.NotNewer(templateVersion);
        }
        latest().ifPresent(stage -> Migration.mustAsk(template.content(), stage));
        stages = new ArrayList<>(Migration.of(stages, template.content()));
        templateVersion = template.number();
    }

    void start(String key, Worker worker, Passage passage, Instant now) {
        var index = find(key);
        started()
                .ifPresent(
                        open -> {
                            throw new StageRefused.StageOpen(open.key());
                        });
        mayDo(worker, stages.get(index));
        var begun = stages.get(index).start(worker, now);
        passage.mustBeOpen();
        stages.set(index, begun);
    }

    void complete(String key, Worker worker, Passage passage, Instant now) {
        var index = find(key);
        mayDo(worker, stages.get(index));
        var done = stages.get(index).complete(worker, now);
        passage.mustBeOpen();
        stages.set(index, done);
    }

    void mustBeUnderWay(String key, Worker worker) {
        var stage = stages.get(find(key));
        mayDo(worker, stage);
        if (stage.state() != StageState.STARTED) {
            throw new StageRefused.StageElsewhere(key, stage.state());
        }
    }

    /**
     * Everything from a stage that was done on is to be done again.
     *
     * @param reason null when a failed check says it
     */
    void returnTo(String key, Sealed reason, Passage passage, Instant now) {
        var index = find(key);
        if (stages.get(index).state() != StageState.DONE) {
            throw new StageRefused.StageElsewhere(key, stages.get(index).state());
        }
        passage.mustBeOpen();
        for (var later = index; later < stages.size(); later++) {
            var stage = stages.get(later);
            if (stage.state() != StageState.PENDING) {
                runs.add(stage.asRun(now, reason));
                stages.set(later, stage.again());
            }
        }
    }

    void mustBeFor(Worker worker, String key) {
        mayDo(worker, stages.get(find(key)));
    }

    void mustBeFinished() {
        var open = stages.stream().filter(WorkStage::isWaitedFor).map(WorkStage::key).toList();
        if (!open.isEmpty()) {
            throw new StageRefused.StagesUnfinished(open);
        }
    }

    void mustNotHaveBeenDoneBy(Worker checker) {
        var executors =
                Stream.concat(
                        stages.stream().flatMap(WorkStage::executors),
                        runs.stream().flatMap(StageRun::executors));
        if (executors.anyMatch(checker.subject()::equals)) {
            throw new StageRefused.CheckedByExecutor();
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

    /** What was done and had to be done again, oldest first. */
    public List<StageRun> runs() {
        return List.copyOf(runs);
    }

    /** How often a stage is done, from 1. */
    public int run(String key) {
        return stages.get(find(key)).run();
    }

    /** Whether a stage is done. */
    public boolean isDone(String key) {
        return stages.get(find(key)).state() == StageState.DONE;
    }

    /** The stage that is under way, else the last one that was done; from it work goes back. */
    public Optional<String> latest() {
        return started()
                .map(WorkStage::key)
                .or(
                        () ->
                                stages.reversed().stream()
                                        .filter(stage -> stage.state() == StageState.DONE)
                                        .map(WorkStage::key)
                                        .findFirst());
    }

    /** Subjects of who works on a stage now, or did the last time. */
    public Set<String> executorsNow(String key) {
        return stages.get(find(key)).executors().collect(Collectors.toSet());
    }

    /** Subjects of who ever worked on a stage. */
    public Set<String> executorsEver(String key) {
        var earlier = runs.stream().filter(run -> run.stage().equals(key));
        return Stream.concat(
                        stages.get(find(key)).executors(), earlier.flatMap(StageRun::executors))
                .collect(Collectors.toSet());
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
        throw new StageRefused.StageUnknown();
    }

    private static void mayDo(Worker worker, WorkStage stage) {
        if (!worker.canActAs(stage.role())) {
            throw new StageRefused.StageRole(stage.role());
        }
    }
}
