package io.servicecard.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Produces the one clock of a service; everything that needs the time injects {@link
 * InstantSource}. It ticks in microseconds, which is what the database keeps: so an answer to a
 * change says the same as a later reading of it.
 */
final class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
