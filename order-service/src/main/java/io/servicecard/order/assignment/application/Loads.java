package io.servicecard.order.assignment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much members of the staff have. */
@ApplicationScoped
class Loads {
    private static final String LOCK =
            "SELECT staff_id FROM staff_load WHERE staff_id IN (?1) ORDER BY staff_id FOR UPDATE";

    private static final String COUNTS =
            """
            SELECT l.staff_id, l.open, s.wip_limit, l.turn
            FROM staff_load l JOIN staff s ON s.id = l.staff_id WHERE l.staff_id IN (?1)
            """;

    /**
     * Norms of the stages somebody has, and of those that wait in an order somebody has as a whole
     * unless another has them.
     */
    private static final String MINUTES =
            """
            SELECT a.staff_id, sum(s.norm_minutes)
            FROM assignment a JOIN order_stage s ON s.order_id = a.order_id
            WHERE a.ended_at IS NULL AND a.staff_id IN (?1) AND s.state <> 'DONE'
              AND (a.stage = s.key OR a.stage IS NULL AND (s.mandatory OR s.state = 'STARTED')
                AND NOT EXISTS (SELECT FROM assignment other WHERE other.ended_at IS NULL
                    AND other.order_id = a.order_id AND other.stage = s.key))
            GROUP BY a.staff_id
            """;

    private final EntityManager entities;

    Loads(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What somebody has.
     *
     * @param minutes of it by norm
     */
    record Load(int open, int limit, long turn, long minutes) {}

    /**
     * Lets nobody else give anything to them, or take it away, until the transaction ends. Always
     * in the same order, and after the row of an order, so that nobody waits for each other.
     */
    void lock(Collection<UUID> staffIds) {
        var ordered = new TreeSet<>(staffIds);
        if (!ordered.isEmpty()) {
            entities.createNativeQuery(LOCK, UUID.class)
                    .setParameter(1, List.copyOf(ordered))
                    .getResultList();
        }
    }

    /** What each of them has. */
    Map<UUID, Load> of(Collection<UUID> staffIds) {
        Map<UUID, Load> loads = new HashMap<>();
        if (staffIds.isEmpty()) {
            return loads;
        }
        var minutes =
                rows(MINUTES, staffIds).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get(0, UUID.class),
                                        row -> row.get(1, Number.class).longValue()));
        for (var row : rows(COUNTS, staffIds)) {
            var id = row.get(0, UUID.class);
            loads.put(
                    id,
                    new Load(
                            row.get(1, Integer.class),
                            row.get(2, Integer.class),
                            row.get(3, Long.class),
                            minutes.getOrDefault(id, 0L)));
        }
        return loads;
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Tuple> rows(String query, Collection<UUID> staffIds) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter(1, List.copyOf(staffIds))
                .getResultList();
    }
}
