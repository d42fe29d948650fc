package io.servicecard.order.staff.api;

import io.servicecard.order.staff.domain.StaffMember;
import java.util.List;
import java.util.UUID;

/** A member of the staff as the manager sees it. */
public record StaffView(
        UUID id,
        String subject,
        String displayName,
        UUID branchId,
        List<String> skills,
        long version) {
    static StaffView of(StaffMember member) {
        return new StaffView(
                member.id(),
                member.subject(),
                member.displayName(),
                member.branchId(),
                member.skills(),
                member.version());
    }
}
