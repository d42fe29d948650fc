package io.servicecard.order.staff.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who works at a branch, known to the identity provider by an opaque subject. The row must
 * be locked before a change.
 */
@Entity
@Table(name = "staff")
public class StaffMember {
    @Id private UUID id;
    private String subject;
    private Sealed displayName;
    private UUID branchId;
    private List<String> skills;
    @Embedded private Attendance attendance;
    private String calendarKey;
    private List<String> shiftHours;
    private int capacityMinutes;
    private int wipLimit = 5;
    private long version;

    /** For the persistence provider. */
    protected StaffMember() {}

    /** A new member of a branch's staff, there from now on and whenever the branch works. */
    public StaffMember(
            UUID id,
            String subject,
            Sealed displayName,
            UUID branchId,
            List<String> skills,
            Instant now) {
        this.id = id;
        this.subject = subject;
        this.displayName = displayName;
        this.branchId = branchId;
        this.skills = List.copyOf(skills);
        this.attendance = Attendance.said(Presence.PRESENT, null, now);
        keepTo(ShiftPlan.OF_THE_BRANCH);
        this.version = 1;
    }

    /**
     * Comes or goes.
     *
     * @param backAt when whoever goes is there again; null for not known
     * @throws StaffRefused.ReturnUnclear when that is not to be said, or has passed
     */
    public void report(Presence presence, Instant backAt, Instant now) {
        attendance = Attendance.said(presence, backAt, now);
        version += 1;
    }

    /** Can do this from now on, and nothing else. */
    public void canDo(List<String> codes) {
        skills = List.copyOf(codes);
        version += 1;
    }

    /** Works by this plan from now on. */
    public void workBy(ShiftPlan plan) {
        keepTo(plan);
        version += 1;
    }

    /** Has no more than so many things at once from now on; what is had already is not taken. */
    public void limitTo(int most) {
        wipLimit = most;
        version += 1;
    }

    private void keepTo(ShiftPlan plan) {
        calendarKey = plan.calendarKey();
        shiftHours = plan.written();
        capacityMinutes = plan.capacityMinutes();
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** The {@code sub} of the member's access tokens. */
    public String subject() {
        return subject;
    }

    /** The name colleagues see, sealed. */
    public Sealed displayName() {
        return displayName;
    }

    /** The branch worked at. */
    public UUID branchId() {
        return branchId;
    }

    /** Codes of what the member can do. */
    public List<String> skills() {
        return List.copyOf(skills);
    }

    /** Whether the member is there. */
    public Attendance attendance() {
        return attendance;
    }

    /** When the member works. */
    public ShiftPlan plan() {
        return ShiftPlan.stored(calendarKey, shiftHours, capacityMinutes);
    }

    /** How many things the member has at once at most. */
    public int wipLimit() {
        return wipLimit;
    }

    /** The version, from 1. */
    public long version() {
        return version;
    }
}
