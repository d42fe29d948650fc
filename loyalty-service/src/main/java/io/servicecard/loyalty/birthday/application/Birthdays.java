package io.servicecard.loyalty.birthday.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which birthdays came; read and added to with the member's account locked. */
@ApplicationScoped
class Birthdays {
    private final EntityManager entities;

    Birthdays(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A birthday that came.
     *
     * @param year whose birthday it is
     * @param cameAt when it was told
     */
    record Note(int year, Instant cameAt) {}

    /** Notes a birthday; false when it was noted before. */
    boolean note(UUID customerId, int year, Instant cameAt) {
        return entities.createNativeQuery(
                                "INSERT INTO birthday (customer_id, year, came_at) VALUES (:customer, :year, :at)"
                                        + " ON CONFLICT DO NOTHING")
                        .setParameter("customer", customerId)
                        .setParameter("year", year)
                        .setParameter("at", cameAt)
                        .executeUpdate()
                == 1;
    }

    /** Those that came since then and gave nothing. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    List<Note> notGiven(UUID customerId, Instant since) {
        List<Tuple> found =
                entities.createNativeQuery(
                                "SELECT year, came_at FROM birthday WHERE customer_id = :customer"
                                        + " AND entry_id IS NULL AND came_at >= :since ORDER BY year",
                                Tuple.class)
                        .setParameter("customer", customerId)
                        .setParameter("since", since)
                        .getResultList();
        return found.stream()
                .map(row -> new Note(row.get(0, Integer.class), row.get(1, Instant.class)))
                .toList();
    }

    /** Notes what was given. */
    void given(UUID customerId, int year, UUID entryId) {
        entities.flush();
        entities.createNativeQuery(
                        "UPDATE birthday SET entry_id = :entry WHERE customer_id = :customer AND year = :year")
                .setParameter("entry", entryId)
                .setParameter("customer", customerId)
                .setParameter("year", year)
                .executeUpdate();
    }

    /** Lets notes follow a merge. */
    void follow(UUID merged, UUID survivor) {
        entities.createNativeQuery(
                        """
                        UPDATE birthday b SET customer_id = :survivor WHERE customer_id = :merged AND NOT EXISTS
                            (SELECT FROM birthday s WHERE s.customer_id = :survivor AND s.year = b.year)
                        """)
                .setParameter("merged", merged)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }
}
