package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One thing that happened to an order, on record for good: one entry a version. */
@Entity
@IdClass(TimelineEntry.Key.class)
@Table(name = "timeline_entry")
public class TimelineEntry {
    @Id private UUID orderId;
    @Id private long version;
    private String event;
    private Instant occurredAt;
    private String actorRole;
    private String actorSubject;
    private String stage;
    private Sealed note;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    /** Which order, and which of its versions. */
    public record Key(UUID orderId, long version) {}

    /** Who may read an entry. */
    public enum Visibility {
        /** Whoever may follow the order, by its link too. */
        PUBLIC,
        /** The customer and staff. */
        CUSTOMER,
        /** Staff only. */
        INTERNAL;

        /** What staff reads. */
        public static final Set<Visibility> ALL = Set.of(values());

        /** What the customer reads. */
        public static final Set<Visibility> SHOWN = Set.of(PUBLIC, CUSTOMER);
    }

    /** For the persistence provider. */
    protected TimelineEntry() {}

    /**
     * The entry of an event.
     *
     * @param note what whoever did it said about it, sealed; null for nothing
     */
    public TimelineEntry(OrderEvent event, Sealed note) {
        var head = event.head();
        this.orderId = head.orderId();
        this.version = head.version();
        this.event = event.name();
        this.occurredAt = head.act().at();
        this.actorRole = head.act().role();
        this.actorSubject = head.act().subject();
        this.stage = event.atStage().orElse(null);
        this.visibility = event.visibility();
        this.note = note;
    }

    /** The order's version after it happened. */
    public long version() {
        return version;
    }

    /** What happened. */
    public String event() {
        return event;
    }

    /** When. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** In which role it was done. */
    public String actorRole() {
        return actorRole;
    }

    /** The stage it concerns. */
    public Optional<String> stage() {
        return Optional.ofNullable(stage);
    }

    /** Subject of who did it. */
    public String actorSubject() {
        return actorSubject;
    }

    /** What whoever did it said about it. */
    public Optional<Sealed> note() {
        return Optional.ofNullable(note);
    }

    /** Who may read it. */
    public Visibility visibility() {
        return visibility;
    }
}
