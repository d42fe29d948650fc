package io.servicecard.platform.event;

import java.util.List;
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

    /**
     * Told of the events that come next in the transaction, all of which it alone wants: it may
     * read together what they need. Those it names are given to {@link #on} one by one; what they
     * changed is sent to the database after the last of them, and {@link #done} is called.
     *
     * @param next at least one, in their order
     * @return how many of the first of them belong together, at least 1
     */
    default int prepare(List<CloudEvent> next) {
        return 1;
    }

    /** The events that belonged together are applied: what was read for them is old. */
    default void done() {}
}
