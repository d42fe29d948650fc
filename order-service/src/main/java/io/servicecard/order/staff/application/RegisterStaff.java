package io.servicecard.order.staff.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers a member of a branch's staff. */
@ApplicationScoped
public class RegisterStaff {
    private final Staff staff;
    private final Branches branches;
    private final PersonalData personalData;
    private final InstantSource clock;

    RegisterStaff(Staff staff, Branches branches, PersonalData personalData, InstantSource clock) {
        this.staff = staff;
        this.branches = branches;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * The new member.
     *
     * @throws StaffRefused when the subject is registered, or the branch is not there
     */
    @Transactional
    public KnownMember register(
            String subject, String displayName, UUID branchId, List<String> skills) {
        if (branches.findByIdOptional(branchId).isEmpty()) {
            throw new StaffRefused.BranchUnknown();
        }
        var id = Ids.next();
        var name = personalData.keyOf(id).seal(Staff.DISPLAY_NAME, displayName);
        var member = new StaffMember(id, subject, name, branchId, skills, clock.instant());
        try {
            staff.persistAndFlush(member);
        } catch (ConstraintViolationException e) {
            if ("staff_subject_once".equals(e.getConstraintName())) {
                throw new StaffRefused.SubjectTaken();
            }
            throw e;
        }
        return new KnownMember(member, displayName);
    }
}
