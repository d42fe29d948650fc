package io.servicecard.loyalty.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;

/**
 * The clock that decides what expired: the database's, so that all replicas agree. Read it after
 * the account's lock: a transaction that waited must not decide by the time at which it began.
 */
@ApplicationScoped
public class DatabaseClock {
    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    /** This moment, to the microsecond. */
    public Instant instant() {
        return (Instant)
                entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                        .setFlushMode(FlushModeType.COMMIT) // what is not sent yet does not matter
                        .getSingleResult();
    }
}
