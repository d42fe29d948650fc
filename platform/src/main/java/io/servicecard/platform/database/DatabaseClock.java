package io.servicecard.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * The database's clock, for times by which several replicas share work, and which decide what is
 * over: each machine's own clock may be wrong, and theirs would not agree. Read it after the row's
 * lock: a transaction that waited must not decide by the time at which it began.
 */
@ApplicationScoped
public class DatabaseClock {
    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    /** This moment, to the microsecond. */
    @Transactional
    public Instant instant() {
        return (Instant)
                entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                        .setFlushMode(FlushModeType.COMMIT) // what is not sent yet does not matter
                        .getSingleResult();
    }
}
