package io.servicecard.order.work.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * What whoever does an order has to be able to do for its services. As the catalogue says now, not
 * as it was agreed on: a skill that turns out to be needed is needed for open orders, too.
 */
@ApplicationScoped
public class ServiceSkills {
    /**
     * Codes of the skills, joined by commas, of the services of an order {@code o}; null for none.
     * Some may stand there twice.
     */
    public static final String OF_ORDER =
            """
            (SELECT string_agg(skill, ',') FROM order_line l
                JOIN catalogue_service c ON c.id = l.service_id CROSS JOIN unnest(c.skills) AS skill
                WHERE l.order_id = o.id) AS service_skills
            """;

    private static final String OF_ONE = "SELECT " + OF_ORDER + " FROM orders o WHERE o.id = ?1";

    private final EntityManager entities;

    ServiceSkills(EntityManager entities) {
        this.entities = entities;
    }

    /** Codes of the skills that the services of an order ask; some may stand there twice. */
    public List<String> of(UUID orderId) {
        return listed(
                (String)
                        entities.createNativeQuery(OF_ONE, String.class)
                                .setParameter(1, orderId)
                                .getSingleResultOrNull());
    }

    /** What {@link #OF_ORDER} gave, code by code. */
    public static List<String> listed(String joined) {
        return joined == null ? List.of() : List.of(joined.split(",", -1));
    }
}
