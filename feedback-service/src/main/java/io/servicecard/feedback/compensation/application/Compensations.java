package io.servicecard.feedback.compensation.application;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.feedback.compensation.domain.CompensationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The compensations. */
@ApplicationScoped
class Compensations implements PanacheRepositoryBase<Compensation, UUID> {
    /**
     * The compensation, its row locked until the transaction ends.
     *
     * @throws CompensationRefused.NotFound when there is none
     */
    Compensation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(CompensationRefused.NotFound::new);
    }

    /**
     * Keeps a new one.
     *
     * @throws CompensationRefused.GivenBefore when its commitment and order have one
     */
    void begin(Compensation compensation) {
        try {
            persistAndFlush(compensation);
        } catch (ConstraintViolationException e) {
            if ("compensation_once".equals(e.getConstraintName())) {
                throw new CompensationRefused.GivenBefore();
            }
            throw e;
        }
    }

    /** Up to {@code fetch} of them in that state, or in any, with smaller ids, newest first. */
    List<Compensation> page(Optional<CompensationState> state, UUID before, int fetch) {
        return first(
                fetch,
                state.map(one -> find("state = ?1 and id < ?2 order by id desc", one, before))
                        .orElseGet(() -> find("id < ?1 order by id desc", before)));
    }

    /** Up to {@code fetch} that a customer gets, with smaller ids, newest first. */
    List<Compensation> grantedTo(UUID customerId, UUID before, int fetch) {
        return first(
                fetch,
                find(
                        "failing.customerId = ?1 and state = GRANTED and id < ?2 order by id desc",
                        customerId,
                        before));
    }

    private static List<Compensation> first(int fetch, PanacheQuery<Compensation> query) {
        return query.page(0, fetch).list();
    }
}
