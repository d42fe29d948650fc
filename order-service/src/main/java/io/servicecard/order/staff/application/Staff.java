package io.servicecard.order.staff.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.staff.domain.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The staff of all branches. */
@ApplicationScoped
public class Staff implements PanacheRepositoryBase<StaffMember, UUID> {
    /** What names are sealed for. */
    static final String DISPLAY_NAME = "staff.display_name";

    /** Newest first, those with smaller ids than the cursor's. */
    public List<StaffMember> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** The member, the row locked. */
    Optional<StaffMember> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All of a branch, in the order in which they were registered. */
    public List<StaffMember> ofBranch(UUID branchId) {
        return list("branchId = ?1 order by id", branchId);
    }

    /** Id of the member a token's subject stands for. */
    Optional<UUID> idOfSubject(String subject) {
        return find("select id from StaffMember where subject = ?1", subject)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** The member a token's subject stands for. */
    public Optional<StaffMember> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }
}
