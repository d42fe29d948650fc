package io.servicecard.order.staff.application;

import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the staff with their names. */
@ApplicationScoped
public class ReadStaff {
    private final Staff staff;
    private final PersonalData personalData;
    private final Caller caller;

    ReadStaff(Staff staff, PersonalData personalData, Caller caller) {
        this.staff = staff;
        this.personalData = personalData;
        this.caller = caller;
    }

    /** Newest first, those with smaller ids than the cursor's. */
    @Transactional
    public List<KnownMember> before(UUID cursor, int limit) {
        return known(staff.before(cursor, limit));
    }

    /**
     * One member.
     *
     * @throws StaffRefused.NotFound when there is none
     */
    @Transactional
    public KnownMember one(UUID id) {
        return known(staff.findByIdOptional(id).orElseThrow(StaffRefused.NotFound::new));
    }

    /**
     * The caller.
     *
     * @throws StaffRefused.CallerUnknown when not registered
     */
    @Transactional
    public KnownMember own() {
        return known(
                staff.ofSubject(caller.subject()).orElseThrow(StaffRefused.CallerUnknown::new));
    }

    /** The names of members; erased ones have none. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            known(staff.list("id in ?1", ids))
                    .forEach(member -> names.put(member.id(), member.displayName()));
        }
        return names;
    }

    /** The member with the name. */
    KnownMember known(StaffMember member) {
        return known(List.of(member)).getFirst();
    }

    private List<KnownMember> known(List<StaffMember> members) {
        var keys = personalData.keysOf(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .map(
                        member ->
                                new KnownMember(
                                        member,
                                        keys.get(member.id())
                                                .unnoted()
                                                .open(Staff.DISPLAY_NAME, member.displayName())))
                .toList();
    }
}
