package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the clock, and whether it has changed anything of accounts that nobody posted yet. */
@ApplicationScoped
class PassedLots {
    private static final String PASSED = Statements.read("/account/passed.sql");

    private final EntityManager entities;

    PassedLots(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A moment.
     *
     * @param now by the database's clock
     * @param accounts which have lots whose time has come, or is over, and that was not posted
     */
    record Moment(Instant now, Set<UUID> accounts) {}

    /** This moment, for locked accounts; at least one. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    Moment at(List<UUID> accountIds) {
        List<Object[]> rows =
                entities.createNativeQuery(PASSED, Object[].class)
                        .setParameter("accounts", accountIds)
                        .getResultList();
        return new Moment(
                (Instant) rows.getFirst()[0],
                rows.stream()
                        .map(row -> (UUID) row[1])
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
