package io.servicecard.platform.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** How often callers may ask and guess. */
@ConfigMapping(prefix = "servicecard.limits")
public interface LimitsConfig {
    /** Requests of one signed-in subject, at one replica. */
    Rate caller();

    /** Requests without a valid token from one address, at one replica. */
    Rate address();

    /** So many callers are remembered at most; whoever is forgotten starts anew. */
    int callers();

    /**
     * Trusted proxies in front of the service. Each appends the address it was called from to
     * {@code X-Forwarded-For}, so the caller's is that many from the end. At 0 the header is
     * ignored. More than 0 is safe only where nobody reaches the service around the proxies.
     */
    int proxies();

    /** Wrong guesses, by what is guessed; each service names its own. */
    Map<String, Guesses> guesses();

    /** A token bucket: full at first, filled evenly. */
    interface Rate {
        /** How many requests may come at once; as many are granted anew in the period. */
        int requests();

        /** The time in which an empty bucket fills. */
        Duration period();
    }

    /** How many wrong guesses are borne within a window that starts with the first of them. */
    interface Guesses {
        /** How long wrong guesses count. */
        Duration window();

        /** Of one signed-in subject, who then has to wait. */
        int byCaller();

        /**
         * From one address. Who is not signed in then has to wait; who is has one wrong guess
         * instead of several.
         */
        int byAddress();

        /** At one target, by anybody; callers then have one wrong guess instead of several. */
        OptionalInt byTarget();
    }
}
