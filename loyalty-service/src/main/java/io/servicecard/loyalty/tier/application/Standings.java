package io.servicecard.loyalty.tier.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.tier.domain.LadderTerms;
import io.servicecard.loyalty.tier.domain.Measure;
import io.servicecard.loyalty.tier.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is in which tier, and what counts for it. Changed with the customer's account locked. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<Standing, UUID> {
    private static final String OF_MONTHS =
            "), 0) FROM order_activity WHERE customer_id = :customer AND month >= :since"
                    + " AND (:currency = '' OR currency = :currency)";

    /** The customer's standing; a new one when there was none. */
    Standing ofOrNew(UUID customerId) {
        return findByIdOptional(customerId)
                .orElseGet(
                        () -> {
                            var standing = new Standing(customerId);
                            persist(standing);
                            return standing;
                        });
    }

    /**
     * Reads the standings of customers into the persistence context, so that none is read alone.
     */
    void readAhead(Set<UUID> customers) {
        if (!customers.isEmpty()) {
            var unused = list("customerId in ?1", customers);
        }
    }

    /** The key of the tier that the customer is in. */
    public Optional<String> tierOf(UUID customerId) {
        return findByIdOptional(customerId).flatMap(Standing::tierKey);
    }

    /** The keys of the tiers that customers are in, by customer; who is in none is left out. */
    public Map<UUID, String> tiersOf(Set<UUID> customers) {
        return find("customerId in ?1 and tierKey is not null", customers).stream()
                .collect(Collectors.toMap(Standing::customerId, s -> s.tierKey().orElseThrow()));
    }

    /** What is counted for the customer at this moment. */
    long counted(UUID customerId, LadderTerms ladder, Instant now) {
        return ((Number)
                        getEntityManager()
                                .createNativeQuery(sumOf(ladder.measure()))
                                .setParameter("customer", customerId)
                                .setParameter("since", ladder.since(now))
                                .setParameter("currency", ladder.currency().orElse(""))
                                .getSingleResult())
                .longValue();
    }

    /** Customers whose standing must be looked at again, those with greater ids. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    List<UUID> due(UUID after, int ladderNumber, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT customer_id FROM tier_standing WHERE customer_id > :after AND"
                                + " (due_at IS NULL OR due_at <= clock_timestamp() OR ladder_number <>"
                                + " :ladder) ORDER BY customer_id LIMIT :most",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("ladder", ladderNumber)
                .setParameter("most", most)
                .getResultList();
    }

    private static String sumOf(Measure measure) {
        return switch (measure) {
            case POINTS -> "SELECT coalesce(sum(points" + OF_MONTHS;
            case SPEND -> "SELECT coalesce(sum(spend_minor" + OF_MONTHS;
            case VISITS -> "SELECT coalesce(sum(visits" + OF_MONTHS;
        };
    }
}
