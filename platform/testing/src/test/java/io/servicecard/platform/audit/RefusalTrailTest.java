package io.servicecard.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The trail's bounds, with a clock that stands until it is moved. */
class RefusalTrailTest {
    private static final int AT_ONCE = 10;
    private static final int AN_HOUR = 25;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RefusalTrail trail = new RefusalTrail(bounds(), now::get, metrics);

    @Test
    void equalRefusalsAreOneRowThatCountsThem() {
        for (int n = 0; n < 1_000; n++) {
            trail.note(by("one"));
        }
        var taken = trail.take();
        assertEquals(1, taken.size());
        assertEquals(1_000, taken.get(by("one")).count());
        assertTrue(trail.take().isEmpty());
    }

    @Test
    void whatExceedsAnIntervalIsOnlyCounted() {
        for (int n = 0; n < 1_000; n++) {
            trail.note(by("address " + n));
        }
        var taken = trail.take();
        assertEquals(AT_ONCE + 1, taken.size());
        assertEquals(1_000 - AT_ONCE, taken.get(Refusal.notKeptSingly()).count());
        assertEquals(
                1_000 - AT_ONCE, metrics.counter("servicecard.refused.access.dropped").count());
        assertEquals(
                1_000, metrics.counter("servicecard.refused.access", "reason", "EXPIRED").count());
    }

    @Test
    void anHourWritesNoMoreThanItsRowsAndTheNextTellsOfTheRest() {
        int rows = 0;
        int told = 0;
        for (int second = 0; second < 3_600; second++) {
            for (int n = 0; n < AT_ONCE; n++) {
                trail.note(by("address " + second + "." + n));
            }
            var taken = trail.take();
            rows += taken.size();
            told += sum(taken);
            now.updateAndGet(at -> at.plusSeconds(1));
        }
        assertEquals(AN_HOUR, rows);

        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        trail.note(by("later"));
        var later = trail.take();
        assertEquals(1, later.get(by("later")).count());
        assertEquals(3_600 * AT_ONCE + 1, told + sum(later));
        assertTrue(trail.take().isEmpty(), "told once");
    }

    private static int sum(Map<Refusal, Times> taken) {
        return taken.values().stream().mapToInt(Times::count).sum();
    }

    private static Refusal by(String address) {
        return new Refusal("EXPIRED", "GET", "list", null, address);
    }

    private static AuditConfig bounds() {
        return new AuditConfig() {
            @Override
            public boolean reads() {
                return true;
            }

            @Override
            public Duration interval() {
                return Duration.ofSeconds(1);
            }

            @Override
            public int atOnce() {
                return AT_ONCE;
            }

            @Override
            public int rowsPerHour() {
                return AN_HOUR;
            }
        };
    }
}
