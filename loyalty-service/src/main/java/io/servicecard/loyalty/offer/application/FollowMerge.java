package io.servicecard.loyalty.offer.application;

import io.servicecard.loyalty.merge.application.AccountsMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * Offers go where their customer's account goes. Of two that one person got of the same campaign,
 * the survivor's stays; the other one stays behind, where nobody can use it.
 */
@ApplicationScoped
class FollowMerge {
    private final EntityManager entities;

    FollowMerge(EntityManager entities) {
        this.entities = entities;
    }

    void on(@Observes AccountsMerged accounts) {
        entities.createNativeQuery(
                        """
                        UPDATE offer o SET customer_id = :survivor WHERE customer_id = :merged AND NOT EXISTS
                            (SELECT FROM offer s WHERE s.customer_id = :survivor AND s.campaign_id = o.campaign_id)
                        """)
                .setParameter("merged", accounts.merged())
                .setParameter("survivor", accounts.survivor())
                .executeUpdate();
    }
}
