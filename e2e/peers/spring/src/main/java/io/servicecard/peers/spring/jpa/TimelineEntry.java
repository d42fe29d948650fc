package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.Act;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One thing that happened to an order. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate writes what only others read
class TimelineEntry extends Fresh<TimelineEntry.Key> {
    @EmbeddedId private Key id;
    private String event;
    private Instant occurredAt;
    private String actorRole;
    private String actorSubject;
    private String visibility;

    /** Which order, and which of its versions. */
    @Embeddable
    record Key(UUID orderId, long version) {}

    /** For Hibernate. */
    protected TimelineEntry() {}

    private TimelineEntry(Key id, String event, Act act, String visibility) {
        this.id = id;
        this.event = event;
        this.occurredAt = act.at();
        this.actorRole = act.role();
        this.actorSubject = act.subject();
        this.visibility = visibility;
    }

    static TimelineEntry placed(UUID order, long version, Act act) {
        return new TimelineEntry(new Key(order, version), "OrderPlaced", act, "PUBLIC");
    }

    @Override
    public Key getId() {
        return id;
    }
}
