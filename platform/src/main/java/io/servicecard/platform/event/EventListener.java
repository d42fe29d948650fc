package io.servicecard.platform.event;

import java.util.Set;

/**
 * Consumes facts of other services. Every bean of this type is called once per event it lists, in
 * the transaction that also notes the event in the inbox: both happen or neither.
 */
public interface EventListener {
    /** The types it wants; the topics to read follow from them. */
    Set<EventType> types();

    /**
     * Applies one event. Events of one aggregate come in order; events of different aggregates may
     * overtake each other. An exception rolls the event's effect back; after some attempts the
     * event goes to the dead letters, unless the failure is of an engine, which is waited out.
     */
    void on(CloudEvent event);
}
