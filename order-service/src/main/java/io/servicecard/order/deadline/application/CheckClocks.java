package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.application.Clocks.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at clocks that something may have come of, each in a short transaction of its own. */
@ApplicationScoped
public class CheckClocks {
    private final Clocks clocks;
    private final Standards standards;
    private final DeadlineEvents events;

    CheckClocks(Clocks clocks, Standards standards, DeadlineEvents events) {
        this.clocks = clocks;
        this.standards = standards;
        this.events = events;
    }

    /** Clocks to be looked at, from the longest due on. */
    @Transactional
    List<Due> due(Instant now, Due after, int most) {
        return clocks.due(now, after, most);
    }

    /**
     * Looks at one and tells what came of it. One that another replica or a command has is left to
     * them: what they leave undone is due again.
     */
    @Transactional
    void check(UUID clockId, Instant now) {
        clocks.lockFree(clockId, now)
                .flatMap(clock -> clock.check(now, standards.of(clock)))
                .ifPresent(
                        event ->
                                events.publish(
                                        event,
                                        clocks.orderVersion(event.head().order().orderId())));
    }

    /** Keeps one that cannot be looked at out of the others' way for a while. */
    @Transactional
    void postpone(UUID clockId, Instant to) {
        clocks.postpone(clockId, to);
    }
}
