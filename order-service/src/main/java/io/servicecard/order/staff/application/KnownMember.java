package io.servicecard.order.staff.application;

import io.servicecard.order.staff.domain.StaffMember;
import java.util.UUID;

/**
 * A member of the staff with the opened name.
 *
 * @param displayName null when the member was erased
 */
public record KnownMember(StaffMember member, String displayName) {
    /** The member's id. */
    public UUID id() {
        return member.id();
    }

    /** Without the name, which may not end in a log. */
    @Override
    public String toString() {
        return "KnownMember[" + member.id() + "]";
    }
}
