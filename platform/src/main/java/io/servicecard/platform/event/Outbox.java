package io.servicecard.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Takes events in the transaction of the state change they tell of: both are committed or neither.
 * Lock the aggregate's row before appending, so that its events are numbered in the order in which
 * they happened. The relay publishes them soon after the commit.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxRows rows;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Trace trace;
    private final EventsConfig config;
    private final Event<Appended> appended;

    Outbox(
            OutboxRows rows,
            ObjectMapper json,
            InstantSource clock,
            Trace trace,
            EventsConfig config,
            Event<Appended> appended) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.trace = trace;
        this.config = config;
        this.appended = appended;
    }

    /**
     * Appends version 1 of an event of this service.
     *
     * @param name what happened, for example {@code OrderReady}
     * @param aggregateId the aggregate it happened to: the record's key, which orders its events
     * @param payload a record of ids, numbers and states; never personal data
     * @return the event's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(String name, UUID aggregateId, Object payload) {
        var row =
                new OutboxRow(
                        Ids.next(),
                        aggregateId,
                        EventType.v1(config.service(), name).toString(),
                        clock.instant(),
                        traceparent(),
                        text(payload));
        rows.add(row);
        appended.fire(new Appended(row.occurredAt()));
        return row.id();
    }

    /** Of the request or event being handled; a job starts a trace of its own. */
    private String traceparent() {
        return Arc.container().requestContext().isActive() ? trace.traceparent() : Trace.start();
    }

    private String text(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    payload.getClass().getSimpleName() + " does not write as JSON", e);
        }
    }

    /** Tells the relay, once the transaction is committed, that there is something to publish. */
    record Appended(Instant at) {}
}
