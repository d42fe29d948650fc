package io.servicecard.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies events to the listeners: inbox and effects in one transaction. */
@ApplicationScoped
public class EventDispatcher {
    private final Map<EventType, List<EventListener>> listeners;
    private final Inbox inbox;
    private final Trace trace;
    private final EntityManager entities;
    private final String consumer;

    EventDispatcher(
            @All List<EventListener> listeners,
            Inbox inbox,
            Trace trace,
            EntityManager entities,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.listeners = byType(listeners);
        this.inbox = inbox;
        this.trace = trace;
        this.entities = entities;
        this.consumer = consumer;
    }

    /**
     * Applies the events in their order, all or none; an event that took effect before is passed
     * over.
     */
    @ActivateRequestContext
    public void apply(List<CloudEvent> events) {
        List<CloudEvent> wanted =
                events.stream().filter(event -> !wanting(event).isEmpty()).toList();
        if (!wanted.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> deliver(inbox.firstTime(consumer, wanted)));
        }
    }

    private static Map<EventType, List<EventListener>> byType(List<EventListener> listeners) {
        var byType = new HashMap<EventType, List<EventListener>>();
        for (var listener : listeners) {
            for (var type : listener.types()) {
                byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(listener);
            }
        }
        return byType;
    }

    /** The topics that carry the listeners' types, without prefix. */
    public Set<String> topics() {
        return listeners.keySet().stream().map(EventType::topic).collect(Collectors.toSet());
    }

    /**
     * What events that belong together changed is sent to the database and forgotten before the
     * next ones: every query compares all that is remembered, so a batch that kept it would cost
     * its length squared.
     */
    private void deliver(List<CloudEvent> events) {
        for (int next = 0; next < events.size(); ) {
            var rest = events.subList(next, events.size());
            trace.continueFrom(rest.getFirst().traceparent());
            var listeners = wanting(rest.getFirst());
            int together = listeners.size() == 1 ? prepared(listeners.getFirst(), alone(rest)) : 1;
            rest.subList(0, together).forEach(this::deliver);
            entities.flush();
            entities.clear();
            listeners.forEach(EventListener::done);
            next += together;
        }
    }

    private void deliver(CloudEvent event) {
        trace.continueFrom(event.traceparent());
        wanting(event).forEach(listener -> hand(event, listener));
    }

    /** The first of the events, as many as the same listener wants alone. */
    private List<CloudEvent> alone(List<CloudEvent> events) {
        var listeners = wanting(events.getFirst());
        return events.stream().takeWhile(event -> wanting(event).equals(listeners)).toList();
    }

    private List<EventListener> wanting(CloudEvent event) {
        return listeners.getOrDefault(event.type(), List.of());
    }

    private static int prepared(EventListener listener, List<CloudEvent> events) {
        try {
            return Math.clamp(listener.prepare(events), 1, events.size());
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            throw failure(e);
        }
    }

    private static void hand(CloudEvent event, EventListener listener) {
        try {
            listener.on(event);
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            throw failure(e);
        }
    }

    /** An error of one listener is that event's failure, not the end of the loop that reads. */
    private static IllegalStateException failure(Error e) {
        return new IllegalStateException("a listener failed with " + e.getClass(), e);
    }
}
