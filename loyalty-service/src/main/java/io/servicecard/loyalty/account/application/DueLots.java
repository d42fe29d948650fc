package io.servicecard.loyalty.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds lots of which something is to be posted or told, in the order of their moments and page by
 * page: a page starts after the last lot of the one before, so a lot that cannot be done keeps no
 * other waiting.
 */
@ApplicationScoped
class DueLots {
    private final EntityManager entities;

    DueLots(EntityManager entities) {
        this.entities = entities;
    }

    /** What is to be done with a lot; each has an index of just the lots it is to be done with. */
    enum What {
        ACTIVATE(
                "SELECT id, account_id, available_from AS moment FROM lot"
                        + " WHERE status = 'PENDING' AND available_from <= :until"
                        + " AND (available_from, id) > (:moment, :lot)"
                        + " ORDER BY available_from, id LIMIT :most"),
        EXPIRE(
                "SELECT id, account_id, expires_at AS moment FROM lot"
                        + " WHERE status = 'ACTIVE' AND remaining > held AND expires_at <= :until"
                        + " AND (expires_at, id) > (:moment, :lot)"
                        + " ORDER BY expires_at, id LIMIT :most"),
        WARN(
                "SELECT id, account_id, expires_at AS moment FROM lot"
                        + " WHERE status = 'ACTIVE' AND remaining > held AND warned_at IS NULL"
                        + " AND expires_at > statement_timestamp() AND expires_at <= :until"
                        + " AND (expires_at, id) > (:moment, :lot)"
                        + " ORDER BY expires_at, id LIMIT :most");

        private final String sql;

        What(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A lot whose moment has come.
     *
     * @param lotId which
     * @param accountId whose
     * @param moment since when
     */
    record Due(UUID lotId, UUID accountId, Instant moment) {
        /** Before all others. */
        static final Due NONE = new Due(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
    }

    /** The lots whose moment is not after {@code until}, that follow another; at most so many. */
    @Transactional
    public List<Due> page(What what, Instant until, Due after, int most) {
        return tuples(what, until, after, most).stream()
                .map(
                        row ->
                                new Due(
                                        row.get(0, UUID.class),
                                        row.get(1, UUID.class),
                                        row.get(2, Instant.class)))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Tuple> tuples(What what, Instant until, Due after, int most) {
        return entities.createNativeQuery(what.sql, Tuple.class)
                .setParameter("until", until)
                .setParameter("moment", after.moment())
                .setParameter("lot", after.lotId())
                .setParameter("most", most)
                .getResultList();
    }
}
