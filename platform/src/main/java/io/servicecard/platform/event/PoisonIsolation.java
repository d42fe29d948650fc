package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies a single record after its batch failed: some attempts with growing pauses, then the dead
 * letters, so that a poisoned record never stops its partition. A missing engine is no reason for a
 * dead letter.
 */
@ApplicationScoped
class PoisonIsolation {
    private static final Logger LOG = Logger.getLogger(PoisonIsolation.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final EventDispatcher dispatcher;
    private final DeadLetters deadLetters;
    private final EventsConfig config;

    PoisonIsolation(EventDispatcher dispatcher, DeadLetters deadLetters, EventsConfig config) {
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /**
     * Applies the record or buries it.
     *
     * @throws EventConsumer.EngineMissing when waiting for an engine helps, or the service stops
     */
    void apply(ConsumerRecord<String, byte[]> record, BooleanSupplier going) {
        var pause = Backoff.between(config.consumer().backoff(), LONGEST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            try {
                dispatcher.apply(List.of(CloudEventHeaders.read(record)));
                return;
            } catch (Exception e) {
                boolean exhausted = attempt >= config.consumer().attempts();
                boolean last =
                        e instanceof UnreadableEvent || (exhausted && !Failures.ofContention(e));
                if (Failures.ofAnEngine(e) || (!last && !pause.sleep(going))) {
                    throw new EventConsumer.EngineMissing(e);
                }
                if (last) {
                    LOG.errorf(
                            "Dead letter: %s[%d]@%d after %d attempts: %s",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            attempt,
                            Failures.summary(e));
                    deadLetters.bury(record, e, attempt);
                    return;
                }
            }
        }
    }
}
