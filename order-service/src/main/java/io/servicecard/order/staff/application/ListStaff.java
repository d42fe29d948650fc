package io.servicecard.order.staff.application;

import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lists the staff with their names. */
@ApplicationScoped
public class ListStaff {
    private final Staff staff;
    private final PersonalData personalData;

    ListStaff(Staff staff, PersonalData personalData) {
        this.staff = staff;
        this.personalData = personalData;
    }

    /** Newest first, those with smaller ids than the cursor's. */
    @Transactional
    public List<KnownMember> before(UUID cursor, int limit) {
        var members = staff.before(cursor, limit);
        var keys = personalData.keysOf(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .map(
                        member ->
                                new KnownMember(
                                        member,
                                        keys.get(member.id())
                                                .open(Staff.DISPLAY_NAME, member.displayName())))
                .toList();
    }
}
