package io.servicecard.order.branch.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.branch.domain.Branch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The branches. */
@ApplicationScoped
public class Branches implements PanacheRepositoryBase<Branch, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<Branch> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }
}
