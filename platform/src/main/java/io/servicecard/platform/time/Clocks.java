package io.servicecard.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the one clock of a service; everything that needs the time injects {@link
 * InstantSource}. It ticks in microseconds, which is what the database keeps: so an answer to a
 * change says the same as a later reading of it. For trials of wrong clocks {@code
 * servicecard.clock.offset} moves it; production refuses to start with that.
 */
final class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    InstantSource clock(
            @ConfigProperty(name = "servicecard.clock.offset") Optional<Duration> offset) {
        var clock = Clock.tick(Clock.systemUTC(), MICROSECOND);
        return Clock.offset(clock, offset.orElse(Duration.ZERO));
    }
}
