package io.servicecard.e2e.evidence;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;

/** Waits until nothing is under way any more: outboxes empty, every event applied. */
public final class Quiet {

    private final Databases databases;
    private final Topics topics;

    /** What to look at. */
    public Quiet(Databases databases, Topics topics) {
        this.databases = databases;
        this.topics = topics;
    }

    /**
     * Returns when it is quiet, and still is a moment later: an event that is applied may publish
     * the next one.
     */
    public void await(Duration limit) {
        Awaitility.await("outboxes drained, events applied, messages sent")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofMillis(1500))
                .ignoreExceptionsMatching(
                        away ->
                                away instanceof IllegalStateException
                                        || away instanceof KafkaException)
                .until(this::underWay, Map::isEmpty);
    }

    private Map<String, Long> underWay() {
        var waiting = databases.waitingInOutboxes();
        waiting.putAll(topics.lags());
        var unsent =
                Long.parseLong(
                        databases
                                .query(
                                        "notification",
                                        "SELECT count(*) FROM notification WHERE state IN ('CREATED', 'SENDING', 'TEMPORARY_FAILURE', 'UNKNOWN')")
                                .getFirst()
                                .getFirst());
        if (unsent > 0) {
            waiting.put("messages", unsent);
        }
        return waiting;
    }
}
