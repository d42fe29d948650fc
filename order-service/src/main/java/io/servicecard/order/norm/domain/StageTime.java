package io.servicecard.order.norm.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How long a passage through a stage took, on record for good. */
@Entity
@IdClass(StageTime.Key.class)
@Table(name = "stage_time")
public class StageTime {
    @Id private UUID orderId;
    @Id private String stage;
    @Id private int run;
    private UUID branchId;
    private String templateKey;
    private int templateVersion;
    private int normMinutes;
    private Instant availableAt;
    private Instant startedAt;
    private Instant completedAt;
    private long touchSeconds;
    private long waitSeconds;

    /** Which passage. */
    public record Key(UUID orderId, String stage, int run) {}

    /**
     * Where it was.
     *
     * @param run how often the order had gone through the stage, from 1
     */
    public record Place(
            UUID orderId,
            String stage,
            int run,
            UUID branchId,
            String templateKey,
            int templateVersion,
            int normMinutes) {}

    /** For the persistence provider. */
    protected StageTime() {}

    /**
     * The time of a stage that is done.
     *
     * @param touch working time in which it was worked on
     * @param waited working time in which it waited
     */
    public StageTime(Place place, StageCourse course, Duration touch, Duration waited) {
        this.orderId = place.orderId();
        this.stage = place.stage();
        this.run = place.run();
        this.branchId = place.branchId();
        this.templateKey = place.templateKey();
        this.templateVersion = place.templateVersion();
        this.normMinutes = place.normMinutes();
        this.availableAt = course.availableAt();
        this.startedAt = course.startedAt();
        this.completedAt = course.completedAt();
        this.touchSeconds = touch.toSeconds();
        this.waitSeconds = waited.toSeconds();
    }
}
