package io.servicecard.order.staff.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers a member of a branch's staff. */
@ApplicationScoped
public class RegisterStaff {
    private final Staff staff;
    private final Branches branches;

    RegisterStaff(Staff staff, Branches branches) {
        this.staff = staff;
        this.branches = branches;
    }

    /**
     * The new member.
     *
     * @throws StaffRefused when the subject is registered, or the branch is not there
     */
    @Transactional
    public StaffMember register(
            String subject, String displayName, UUID branchId, List<String> skills) {
        if (branches.findByIdOptional(branchId).isEmpty()) {
            throw new StaffRefused.BranchUnknown();
        }
        var member = new StaffMember(Ids.next(), subject, displayName, branchId, skills);
        try {
            staff.persistAndFlush(member);
        } catch (ConstraintViolationException e) {
            if ("staff_subject_once".equals(e.getConstraintName())) {
                throw new StaffRefused.SubjectTaken();
            }
            throw e;
        }
        return member;
    }
}
