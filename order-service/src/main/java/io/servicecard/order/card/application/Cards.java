package io.servicecard.order.card.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.card.domain.Card;
import io.servicecard.order.card.domain.CardState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The cards known here by their events. */
@ApplicationScoped
public class Cards implements PanacheRepositoryBase<Card, UUID> {
    /** The customer, if a card of theirs is known. */
    public Optional<UUID> holder(UUID customerId) {
        return find("customerId", customerId).firstResultOptional().map(Card::customerId);
    }

    /** Notes the last day of a card, which only its issue tells, whatever came before it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteEnd(UUID cardId, LocalDate validTo) {
        getEntityManager()
                .createNativeQuery("UPDATE card SET valid_to = ?2 WHERE id = ?1")
                .setParameter(1, cardId)
                .setParameter(2, validTo)
                .executeUpdate();
    }

    /** Notes what an event told, unless a newer one came before it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID cardId, UUID customerId, CardState state, long version) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO card (id, customer_id, state, version) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (id) DO UPDATE
                        SET customer_id = excluded.customer_id, state = excluded.state, version = excluded.version
                        WHERE card.version < excluded.version
                        """)
                .setParameter(1, cardId)
                .setParameter(2, customerId)
                .setParameter(3, state.name())
                .setParameter(4, version)
                .executeUpdate();
    }
}
