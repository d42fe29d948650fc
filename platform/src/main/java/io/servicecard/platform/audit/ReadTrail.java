package io.servicecard.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects reads of personal data in memory, which costs a request next to nothing, until they are
 * written; equal ones are counted together. None is ever left out: nothing can be read without the
 * database, so no more comes together than what it answers in an interval.
 */
@ApplicationScoped
class ReadTrail {
    private final InstantSource clock;
    private Map<Read, Times> collected = new LinkedHashMap<>();

    ReadTrail(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes a read; never waits. */
    synchronized void note(Read read) {
        collected.merge(read, new Times(clock.instant(), 1), Times::and);
    }

    /** What was collected since the last call; the caller writes it. */
    synchronized Map<Read, Times> take() {
        var taken = collected;
        collected = new LinkedHashMap<>();
        return taken;
    }
}
