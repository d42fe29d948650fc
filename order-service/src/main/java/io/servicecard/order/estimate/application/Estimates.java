package io.servicecard.order.estimate.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.estimate.domain.EstimateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The estimates. Whoever changes one has locked its order's row before. */
@ApplicationScoped
class Estimates implements PanacheRepositoryBase<Estimate, UUID> {
    /** One of an order. */
    Optional<Estimate> of(UUID orderId, UUID id) {
        return find("orderId = ?1 and id = ?2", orderId, id).firstResultOptional();
    }

    /** Those of an order, oldest first. */
    List<Estimate> of(UUID orderId) {
        return list("orderId = ?1 order by number", orderId);
    }

    /** Those of an order behind a number that are in one of the states, oldest first. */
    List<Estimate> after(UUID orderId, int number, Set<EstimateState> states, int limit) {
        return find(
                        "orderId = ?1 and number > ?2 and state in ?3 order by number",
                        orderId,
                        number,
                        states)
                .range(0, limit - 1)
                .list();
    }

    /** Numbers of those of an order that were sent, in their order. */
    List<Integer> numbersSent(UUID orderId) {
        return getEntityManager()
                .createQuery(
                        "select e.number from Estimate e where e.orderId = ?1 and e.state <> ?2"
                                + " order by e.number",
                        Integer.class)
                .setParameter(1, orderId)
                .setParameter(2, EstimateState.DRAFT)
                .getResultList();
    }

    /** One of an order by its number, if it was sent. */
    Optional<Estimate> sent(UUID orderId, int number) {
        return find(
                        "orderId = ?1 and number = ?2 and state <> ?3",
                        orderId,
                        number,
                        EstimateState.DRAFT)
                .firstResultOptional();
    }

    /** The one that the order's customer is to decide on. */
    Optional<Estimate> sent(UUID orderId) {
        return find("orderId = ?1 and state = ?2", orderId, EstimateState.SENT)
                .firstResultOptional();
    }

    /** Ids of an estimate and its order. */
    record Place(UUID estimateId, UUID orderId) {}

    /** Where the estimate of a link is, without reading it: it is read under its order's lock. */
    Optional<Place> linked(String hash) {
        return places("select e.id, e.orderId from Estimate e where e.linkHash = ?1")
                .setParameter(1, hash)
                .getResultStream()
                .findFirst();
    }

    /** Orders of which a sent estimate's time is over, by their ids; an order has one at most. */
    List<UUID> ordersWithSentUntil(Instant time, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "select e.orderId from Estimate e where e.state = ?1 and e.expiresAt <= ?2"
                                + " and e.orderId > ?3 order by e.orderId",
                        UUID.class)
                .setParameter(1, EstimateState.SENT)
                .setParameter(2, time)
                .setParameter(3, after)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Place> places(String query) {
        return getEntityManager().createQuery(query, Place.class);
    }
}
