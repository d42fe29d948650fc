package io.servicecard.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How a service publishes and consumes events. */
@ConfigMapping(prefix = "servicecard.events")
public interface EventsConfig {
    /** The service's word in event types and topic, for example {@code order}. */
    String service();

    /** Stands before every topic's name; tests keep apart with it. */
    Optional<String> topicPrefix();

    /**
     * Name of this replica that survives its restart, so that a restart takes its partitions over
     * at once.
     */
    Optional<String> instanceId();

    /** Broker addresses, host:port, separated by commas. */
    String bootstrapServers();

    /** Publishing. */
    Relay relay();

    /** Consuming. */
    Consumer consumer();

    /** Settings of the outbox relay. */
    interface Relay {
        /** False where another replica, or a test, publishes. */
        @WithDefault("true")
        boolean enabled();

        /** Rows sent before acknowledgements are awaited. */
        @WithDefault("500")
        int batch();

        /** The longest time a row waits when the wake-up at commit was lost. */
        @WithDefault("1s")
        Duration poll();
    }

    /** Settings of the event consumer. */
    interface Consumer {
        /** Records taken in one transaction. */
        @WithDefault("200")
        int batch();

        /**
         * The longest time between two polls; a consumer that takes longer loses its partitions to
         * another replica.
         */
        @WithDefault("5m")
        Duration longestBatch();

        /** Attempts for a single record before it is a dead letter. */
        @WithDefault("4")
        int attempts();

        /** Pause before the second attempt; doubled for each further one. */
        @WithDefault("100ms")
        Duration backoff();
    }

    /** The topic's full name at the broker. */
    default String prefixed(String topic) {
        return topicPrefix().orElse("") + topic;
    }
}
