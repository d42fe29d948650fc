package io.servicecard.order.work.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A stage of one order: what the template asked for when the order was placed, and who did it when.
 *
 * @param run how often it is done, from 1: more than once after a return
 * @param executorId the member of the staff who started it; null before, and for a manager who is
 *     none
 * @param startedBy subject of who started it
 * @param completedBy subject of who completed it
 */
@Embeddable
public record WorkStage(
        @Column(name = "key") String key,
        @Embedded LocalizedName name,
        @Column(name = "role") String role,
        @Column(name = "norm_minutes") int normMinutes,
        @Column(name = "mandatory") boolean mandatory,
        @Enumerated(EnumType.STRING) @Column(name = "state") StageState state,
        @Column(name = "run") int run,
        @Column(name = "executor_id") UUID executorId,
        @Column(name = "started_by") String startedBy,
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "completed_by") String completedBy,
        @Column(name = "completed_at") Instant completedAt) {

    /** A stage nobody has begun. */
    static WorkStage pending(StageSpec spec) {
        return new WorkStage(
                spec.key(),
                spec.name(),
                spec.role(),
                spec.normMinutes(),
                spec.mandatory(),
                StageState.PENDING,
                1,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same work, as another version of the template asks for it. */
    WorkStage askedBy(StageSpec spec) {
        return new WorkStage(
                key,
                spec.name(),
                spec.role(),
                spec.normMinutes(),
                spec.mandatory(),
                state,
                run,
                executorId,
                startedBy,
                startedAt,
                completedBy,
                completedAt);
    }

    /** The same work, for the record: no version of the template asks for it any more. */
    WorkStage askedByNobody() {
        return askedBy(new StageSpec(key, name, role, normMinutes, false, null));
    }

    /** Whether anybody ever began it. */
    boolean wasBegun() {
        return state != StageState.PENDING || run > 1;
    }

    WorkStage start(Worker worker, Instant now) {
        return switch (state) {
            case PENDING ->
                    new WorkStage(
                            key,
                            name,
                            role,
                            normMinutes,
                            mandatory,
                            StageState.STARTED,
                            run,
                            worker.staffId(),
                            worker.subject(),
                            now,
                            null,
                            null);
            case STARTED, DONE -> throw new StageRefused.StageElsewhere(key, state);
        };
    }

    WorkStage complete(Worker worker, Instant now) {
        return switch (state) {
            case STARTED ->
                    new WorkStage(
                            key,
                            name,
                            role,
                            normMinutes,
                            mandatory,
                            StageState.DONE,
                            run,
                            executorId,
                            startedBy,
                            startedAt,
                            worker.subject(),
                            now);
            case PENDING, DONE -> throw new StageRefused.StageElsewhere(key, state);
        };
    }

    /** The same, to be done once more. */
    WorkStage again() {
        return new WorkStage(
                key,
                name,
                role,
                normMinutes,
                mandatory,
                StageState.PENDING,
                run + 1,
                null,
                null,
                null,
                null,
                null);
    }

    /** What was done so far, as it is put on record by a return. */
    StageRun asRun(Instant returnedAt, Sealed reason) {
        return new StageRun(
                key,
                run,
                executorId,
                startedBy,
                startedAt,
                completedBy,
                completedAt,
                returnedAt,
                reason);
    }

    /** Whether the quality check waits for it: begun, or mandatory and not begun. */
    boolean isWaitedFor() {
        return switch (state) {
            case PENDING -> mandatory;
            case STARTED -> true;
            case DONE -> false;
        };
    }

    /** Subjects of who worked on it. */
    Stream<String> executors() {
        return Stream.of(startedBy, completedBy).filter(subject -> subject != null);
    }
}
