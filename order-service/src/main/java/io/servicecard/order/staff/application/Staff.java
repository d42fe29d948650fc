package io.servicecard.order.staff.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.staff.domain.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The member a token's subject stands for. */
    public Optional<StaffMember> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }
}
