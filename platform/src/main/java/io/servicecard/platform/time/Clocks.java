package io.servicecard.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Produces the one clock of a service; everything that needs the time injects {@link
 * InstantSource}.
 */
final class Clocks {
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
