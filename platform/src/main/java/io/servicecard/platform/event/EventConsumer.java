package io.servicecard.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads the topics of all {@link EventListener}s with one ordered loop: a batch is one transaction;
 * offsets are committed after it. What was committed but not acknowledged to the broker comes
 * again, and the inbox drops it.
 */
@ApplicationScoped
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final int LAST = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final EventDispatcher dispatcher;
    private final PoisonIsolation isolation;
    private final ConsumerFactory consumers;
    private final EventsConfig config;
    private volatile boolean running;
    private volatile Consumer<String, byte[]> consumer;
    private Thread thread;

    EventConsumer(
            EventDispatcher dispatcher,
            PoisonIsolation isolation,
            ConsumerFactory consumers,
            EventsConfig config) {
        this.dispatcher = dispatcher;
        this.isolation = isolation;
        this.consumers = consumers;
        this.config = config;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (!dispatcher.topics().isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().name("event-consumer").start(this::run);
        }
    }

    /** Finishes the batch in flight, then leaves the group; the connection pool is closed later. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join();
        }
    }

    private void run() {
        var pause = Backoff.between(config.consumer().backoff(), LONGEST_WAIT);
        while (running) {
            try (var opened = consumers.open()) {
                consumer = opened;
                opened.subscribe(dispatcher.topics().stream().map(config::prefixed).toList());
                read(opened, pause);
            } catch (WakeupException e) {
                LOG.debug("The consumer was woken to stop");
            } catch (Exception | LinkageError | StackOverflowError e) {
                LOG.warnf("The consumer starts again in %s: %s", pause.next(), Failures.summary(e));
                pause.sleep(() -> running);
            }
        }
    }

    private void read(Consumer<String, byte[]> opened, Backoff pause) {
        while (running) {
            var polled = opened.poll(Duration.ofMillis(500));
            if (polled.isEmpty()) {
                continue;
            }
            List<ConsumerRecord<String, byte[]>> batch =
                    StreamSupport.stream(polled.spliterator(), false).toList();
            try {
                apply(batch);
                commit(opened);
                pause.reset();
            } catch (EngineMissing e) {
                LOG.warnf(
                        "%d events wait, an engine is missing, again in %s: %s",
                        batch.size(), pause.next(), Failures.summary(e.getCause()));
                rewind(opened, batch);
                pause.sleep(() -> running);
            }
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            dispatcher.apply(batch.stream().map(CloudEventHeaders::read).toList());
        } catch (Exception e) {
            if (Failures.ofAnEngine(e)) {
                throw new EngineMissing(e);
            }
            LOG.debugf(
                    "A batch of %d is applied one by one: %s", batch.size(), Failures.summary(e));
            for (var record : batch) {
                isolation.apply(record, () -> running);
            }
        }
    }

    private static void commit(Consumer<String, byte[]> opened) {
        try {
            opened.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.infof(
                    "Offsets were not committed, the group was rebalanced; the inbox drops what comes again (%s)",
                    Failures.summary(e));
        }
    }

    private static void rewind(
            Consumer<String, byte[]> opened, List<ConsumerRecord<String, byte[]>> batch) {
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        batch.forEach(
                record ->
                        first.putIfAbsent(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset())));
        first.forEach(
                (partition, offset) -> {
                    if (opened.assignment().contains(partition)) {
                        opened.seek(partition, offset);
                    }
                });
    }

    /** Waiting helps; its cause says which engine. */
    static final class EngineMissing extends RuntimeException {
        EngineMissing(Throwable cause) {
            super(cause);
        }
    }
}
