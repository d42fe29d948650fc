package io.servicecard.order.branch.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.branch.domain.Branch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The branches. */
@ApplicationScoped
public class Branches implements PanacheRepositoryBase<Branch, UUID> {
    /** The branch, its row locked. */
    public Optional<Branch> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first, those with smaller ids than the cursor's. */
    public List<Branch> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }
}
