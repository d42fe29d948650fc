package io.servicecard.order.staff.api;

import io.servicecard.order.staff.application.KnownMember;
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
    static StaffView of(KnownMember known) {
        var member = known.member();
        return new StaffView(
                member.id(),
                member.subject(),
                known.displayName(),
                member.branchId(),
                member.skills(),
                member.version());
    }
}
