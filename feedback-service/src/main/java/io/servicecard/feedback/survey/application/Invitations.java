package io.servicecard.feedback.survey.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.survey.domain.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    /**
     * Stores the invitation unless its order has one, also against others who do so at the same
     * time.
     *
     * @return whether it is the order's one now
     */
    public boolean addOnce(Invitation invitation) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO survey_invitation (id, order_id, order_number, customer_id, metric, state, invited_at, expires_at, version)"
                                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                                        + " ON CONFLICT ON CONSTRAINT survey_invitation_one_per_order DO NOTHING")
                        .setParameter(1, invitation.id())
                        .setParameter(2, invitation.orderId())
                        .setParameter(3, invitation.orderNumber())
                        .setParameter(4, invitation.customerId())
                        .setParameter(5, invitation.metric().name())
                        .setParameter(6, invitation.state().name())
                        .setParameter(7, invitation.invitedAt())
                        .setParameter(8, invitation.expiresAt())
                        .setParameter(9, invitation.version())
                        .executeUpdate()
                == 1;
    }

    /** The invitation, its row locked until the transaction ends. */
    public Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Up to {@code fetch} invitations with smaller ids, newest first. */
    List<Invitation> page(Optional<UUID> orderId, UUID before, int fetch) {
        var query =
                orderId.map(
                                order ->
                                        find(
                                                "id < ?1 and orderId = ?2 order by id desc",
                                                before,
                                                order))
                        .orElseGet(() -> find("id < ?1 order by id desc", before));
        return query.page(0, fetch).list();
    }
}
