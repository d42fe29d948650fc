package io.servicecard.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies events to the listeners: inbox and effects in one transaction. */
@ApplicationScoped
public class EventDispatcher {
    private final List<EventListener> listeners;
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
        this.listeners = listeners;
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
                events.stream()
                        .filter(
                                event ->
                                        listeners.stream()
                                                .anyMatch(
                                                        listener ->
                                                                listener.types()
                                                                        .contains(event.type())))
                        .toList();
        if (!wanted.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> inbox.firstTime(consumer, wanted).forEach(this::deliver));
        }
    }

    /** The topics that carry the listeners' types, without prefix. */
    public Set<String> topics() {
        return listeners.stream()
                .flatMap(listener -> listener.types().stream())
                .map(EventType::topic)
                .collect(Collectors.toSet());
    }

    /**
     * What an event changed is sent to the database and forgotten before the next one: every query
     * compares all that is remembered, so a batch that kept it would cost its length squared.
     */
    private void deliver(CloudEvent event) {
        trace.continueFrom(event.traceparent());
        for (var listener : listeners) {
            if (listener.types().contains(event.type())) {
                hand(event, listener);
            }
        }
        entities.flush();
        entities.clear();
    }

    /** An error of one listener is that event's failure, not the end of the loop that reads. */
    private static void hand(CloudEvent event, EventListener listener) {
        try {
            listener.on(event);
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            throw new IllegalStateException("a listener failed with " + e.getClass(), e);
        }
    }
}
