package io.servicecard.loyalty.offer.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.offer.domain.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All personal offers; changed with the customer's account locked. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {
    /** Whose an offer is, without loading it. */
    Optional<UUID> customerOf(UUID id) {
        return find("select o.customerId from Offer o where o.id = ?1", id)
                .project(UUID.class)
                .singleResultOptional();
    }

    /** A customer's offer of a campaign. */
    Optional<Offer> of(UUID campaignId, UUID customerId) {
        return find("campaignId = ?1 and customerId = ?2", campaignId, customerId)
                .singleResultOptional();
    }

    /** A customer's offers whose id is smaller, newest first. */
    List<Offer> page(UUID customerId, UUID before, int rows) {
        return find("customerId = ?1 and id < ?2 order by id desc", customerId, before)
                .range(0, rows - 1)
                .list();
    }

    /** The campaigns whose offers count for an order of a customer that is handed over then. */
    Set<UUID> campaignsFor(UUID customerId, UUID orderId, Instant at) {
        return Set.copyOf(
                find(
                                "select o.campaignId from Offer o where o.customerId = ?1"
                                        + " and o.activatedAt <= ?2 and o.expiresAt > ?2"
                                        + " and (o.orderId is null or o.orderId = ?3)",
                                customerId,
                                at,
                                orderId)
                        .project(UUID.class)
                        .list());
    }

    /** Takes one of those that a campaign may still grant; false when none is left. */
    boolean take(UUID campaignId) {
        return getEntityManager()
                        .createNativeQuery(
                                "UPDATE campaign_budget SET offers = offers + 1"
                                        + " WHERE campaign_id = :campaign AND offers < most_offers")
                        .setParameter("campaign", campaignId)
                        .executeUpdate()
                == 1;
    }
}
