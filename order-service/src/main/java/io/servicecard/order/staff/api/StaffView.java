package io.servicecard.order.staff.api;

import io.servicecard.order.staff.api.StaffBodies.PlanBody;
import io.servicecard.order.staff.application.KnownMember;
import io.servicecard.order.staff.domain.Attendance;
import io.servicecard.order.staff.domain.Presence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the staff as the manager and the member see it.
 *
 * @param presence as the member or the manager last said
 * @param wipLimit how many things the member has at once at most
 */
public record StaffView(
        UUID id,
        String subject,
        String displayName,
        UUID branchId,
        List<String> skills,
        PresenceView presence,
        PlanBody shiftPlan,
        int wipLimit,
        long version) {
    /**
     * Whether somebody is there.
     *
     * @param since when it was said
     * @param backAt when whoever is away is there again by itself
     */
    @Schema(name = "StaffPresence")
    public record PresenceView(
            Presence presence, Instant since, @Schema(nullable = true) Instant backAt) {
        static PresenceView of(Attendance attendance) {
            return new PresenceView(attendance.presence(), attendance.since(), attendance.backAt());
        }
    }

    static StaffView of(KnownMember known) {
        var member = known.member();
        return new StaffView(
                member.id(),
                member.subject(),
                known.displayName(),
                member.branchId(),
                member.skills(),
                PresenceView.of(member.attendance()),
                PlanBody.of(member.plan()),
                member.wipLimit(),
                member.version());
    }
}
