package io.servicecard.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects refusals in memory, which costs a request next to nothing, until they are written. Equal
 * ones are counted together. What exceeds the bounds is counted too, in the trail as soon as there
 * is room and in the metric {@code servicecard.refused.access.dropped} at once, so nobody takes
 * silence for peace.
 */
@ApplicationScoped
class RefusalTrail {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AuditConfig config;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Counter dropped;
    private Map<Refusal, Times> collected = new LinkedHashMap<>();
    private Times overflow;
    private Instant hour = Instant.EPOCH;
    private int rowsOfHour;

    RefusalTrail(AuditConfig config, InstantSource clock, MeterRegistry metrics) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.dropped = metrics.counter("servicecard.refused.access.dropped");
    }

    /** Notes a refusal; never waits. */
    void note(Refusal refusal) {
        metrics.counter("servicecard.refused.access", "reason", refusal.reason()).increment();
        if (!collect(refusal, new Times(clock.instant(), 1))) {
            dropped.increment();
        }
    }

    /** What was collected since the last call; the caller writes it. */
    synchronized Map<Refusal, Times> take() {
        var taken = collected;
        if (overflow != null && taken.size() < roomInHour()) {
            taken.put(Refusal.notKeptSingly(), overflow);
            overflow = null;
        }
        rowsOfHour += taken.size();
        collected = new LinkedHashMap<>();
        return taken;
    }

    private synchronized boolean collect(Refusal refusal, Times once) {
        // the last row of an hour is for what is not kept singly
        if (collected.size() < Math.min(config.atOnce(), roomInHour() - 1)
                || collected.containsKey(refusal)) {
            collected.merge(refusal, once, Times::and);
            return true;
        }
        overflow = overflow == null ? once : overflow.and(once);
        return false;
    }

    /** How many rows may still be written in this hour. */
    private int roomInHour() {
        var now = clock.instant();
        if (hour.plus(HOUR).isBefore(now)) {
            hour = now;
            rowsOfHour = 0;
        }
        return config.rowsPerHour() - rowsOfHour;
    }
}
