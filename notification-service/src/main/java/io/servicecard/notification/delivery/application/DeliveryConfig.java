package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.domain.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are delivered. */
@ConfigMapping(prefix = "servicecard.delivery")
public interface DeliveryConfig {
    /** False where another replica, or a test, delivers. */
    @WithDefault("true")
    boolean enabled();

    /** How many messages are handed over at once. */
    @WithDefault("16")
    int parallel();

    /** The longest time a due message waits when the wake-up at commit was lost. */
    @WithDefault("1s")
    Duration poll();

    /**
     * After so long a claimed message belongs to whoever claims it next; longer than the time-outs
     * of all calls for one message together.
     */
    @WithDefault("30s")
    Duration lease();

    /** How long a mail server may take. */
    @WithDefault("8s")
    Duration mailTimeout();

    /** Pause while a link cannot be resolved. */
    @WithDefault("2s")
    Duration linkPause();

    /** When to try again. */
    Retry retry();

    /** Settings of a {@link RetryPolicy}. */
    interface Retry {
        /** Pause after the first attempt; doubled for each further one. */
        @WithDefault("500ms")
        Duration first();

        /** No pause is longer. */
        @WithDefault("15m")
        Duration longest();

        /**
         * After so many attempts the message is given up: about three days, a weekend without mail
         * server included.
         */
        @WithDefault("300")
        int attempts();

        /** The policy of these settings. */
        default RetryPolicy policy() {
            return new RetryPolicy(first(), longest(), attempts());
        }
    }
}
