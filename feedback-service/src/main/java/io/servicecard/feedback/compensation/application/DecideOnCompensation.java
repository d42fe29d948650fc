package io.servicecard.feedback.compensation.application;

import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Decides, as a second person, on a compensation that waits. */
@ApplicationScoped
public class DecideOnCompensation {
    private final Compensations compensations;
    private final CompensationEvents events;
    private final InstantSource clock;

    DecideOnCompensation(
            Compensations compensations, CompensationEvents events, InstantSource clock) {
        this.compensations = compensations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Grants it.
     *
     * @param person subject of the token
     * @throws CompensationRefused when it does not wait, or the person asked for it
     */
    @Transactional
    public Compensation approve(UUID id, String person, IfMatch ifMatch) {
        var asked = locked(id, ifMatch);
        events.publish(asked.approve(person, clock.instant()));
        return asked;
    }

    /** Ends it without effect, under the rules of {@link #approve}. */
    @Transactional
    public Compensation reject(UUID id, String person, IfMatch ifMatch) {
        var asked = locked(id, ifMatch);
        asked.reject(person, clock.instant());
        return asked;
    }

    private Compensation locked(UUID id, IfMatch ifMatch) {
        var asked = compensations.lock(id);
        IfMatch.check(ifMatch, asked.version());
        return asked;
    }
}
