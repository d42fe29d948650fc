package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Work on a stage that had to be done again, on record for good.
 *
 * @param run counts how often the stage was done, from 1
 * @param completedBy null when it was taken back while under way
 * @param returnedAt when it turned out that it has to be done again
 * @param reason why, sealed; null when a failed check says it
 */
@Embeddable
public record StageRun(
        @Column(name = "stage") String stage,
        @Column(name = "run") int run,
        @Column(name = "executor_id") UUID executorId,
        @Column(name = "started_by") String startedBy,
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "completed_by") String completedBy,
        @Column(name = "completed_at") Instant completedAt,
        @Column(name = "returned_at") Instant returnedAt,
        @Column(name = "reason") Sealed reason) {
    /** Subjects of who worked on it. */
    Stream<String> executors() {
        return Stream.of(startedBy, completedBy).filter(subject -> subject != null);
    }
}
