package io.servicecard.order.assignment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Who has what. Whoever changes something here has locked its order's row before. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {
    /** Those of an order, oldest first, with greater ids than the cursor's. */
    List<Assignment> of(UUID orderId, UUID cursor, int limit) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }

    /** Those of an order that have not ended. */
    List<Assignment> openOf(UUID orderId) {
        return list("orderId = ?1 and endedAt is null order by id", orderId);
    }

    /**
     * Who has a stage, or with null the order as a whole.
     *
     * @param open those of the order
     */
    static Optional<Assignment> having(List<Assignment> open, String stage) {
        return open.stream()
                .filter(one -> one.stage().equals(Optional.ofNullable(stage)))
                .findFirst();
    }

    /**
     * Keeps a new one.
     *
     * @throws AssignmentRefused.WipLimitReached when whoever is to have it has enough
     */
    void begin(Assignment assignment) {
        try {
            persistAndFlush(assignment);
        } catch (ConstraintViolationException e) {
            if ("assignment_within_wip_limit".equals(e.getConstraintName())) {
                throw new AssignmentRefused.WipLimitReached(assignment.staffId());
            }
            throw e;
        }
    }
}
