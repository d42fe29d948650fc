package io.servicecard.order.assignment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Somebody has an order, or a stage of one; on record for good. The order's row must be locked
 * before one is made or ended. That nothing is had by two at a time, and nobody has more than the
 * limit, is kept by the database.
 */
@Entity
@DynamicUpdate
@Table(name = "assignment")
public class Assignment {
    @Id private UUID id;
    private UUID orderId;
    private String stage;
    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private How how;

    private String assignedBy;
    private Instant assignedAt;
    private Instant endedAt;
    private String endedBy;

    @Enumerated(EnumType.STRING)
    private End ending;

    @Enumerated(EnumType.STRING)
    private AssignmentReason reason;

    /** For the persistence provider. */
    protected Assignment() {}

    /**
     * From now on somebody has it.
     *
     * @param stage key of the stage; null for the order as a whole
     * @param by subject of who gave or took it
     */
    public Assignment(
            UUID id, UUID orderId, String stage, UUID staffId, How how, String by, Instant now) {
        this.id = id;
        this.orderId = orderId;
        this.stage = stage;
        this.staffId = staffId;
        this.how = how;
        this.assignedBy = by;
        this.assignedAt = now;
    }

    /**
     * It ends, once.
     *
     * @param why of being taken away; null when it is done or dropped
     */
    public void end(End how, AssignmentReason why, String by, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("an assignment ends once");
        }
        ending = how;
        reason = why;
        endedBy = by;
        endedAt = now;
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** The order. */
    public UUID orderId() {
        return orderId;
    }

    /** Key of the stage; empty for the order as a whole. */
    public Optional<String> stage() {
        return Optional.ofNullable(stage);
    }

    /** Who has it. */
    public UUID staffId() {
        return staffId;
    }

    /** Whether it is this member who has it. */
    public boolean isOf(UUID member) {
        return staffId.equals(member);
    }

    /** How it came. */
    public How how() {
        return how;
    }

    /** When it came. */
    public Instant assignedAt() {
        return assignedAt;
    }

    /** When it ended. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How it ended. */
    public Optional<End> ending() {
        return Optional.ofNullable(ending);
    }

    /** Why it was taken away. */
    public Optional<AssignmentReason> reason() {
        return Optional.ofNullable(reason);
    }
}
