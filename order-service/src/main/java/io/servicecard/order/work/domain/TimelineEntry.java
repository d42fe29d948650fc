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
        this.stage = stage(event);
        this.visibility = visibility(event);
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

    private static String stage(OrderEvent event) {
        return switch (event) {
            case OrderEvent.StageStarted e -> e.stage();
            case OrderEvent.StageCompleted e -> e.stage();
            case OrderEvent.Placed e -> null;
            case OrderEvent.Accepted e -> null;
            case OrderEvent.Rejected e -> null;
            case OrderEvent.QualityCheckSubmitted e -> null;
            case OrderEvent.QualityFailed e -> e.stage();
            case OrderEvent.StageReturned e -> e.stage();
            case OrderEvent.ResultsRecorded e -> e.stage();
            case OrderEvent.CauseFound e -> null;
            case OrderEvent.Migrated e -> null;
            case OrderEvent.Assigned e -> e.stage().orElse(null);
            case OrderEvent.Unassigned e -> e.stage().orElse(null);
            case OrderEvent.Prioritised e -> null;
            case OrderEvent.LineAdded e -> null;
            case OrderEvent.EstimateSent e -> null;
            case OrderEvent.EstimateDecided e -> null;
            case OrderEvent.Pended e -> null;
            case OrderEvent.Held e -> null;
            case OrderEvent.Resumed e -> null;
            case OrderEvent.StorageReminderDue e -> null;
            case OrderEvent.Unclaimed e -> null;
            case OrderEvent.Closed e -> null;
            case OrderEvent.CancellationRequested e -> null;
            case OrderEvent.CancellationRefused e -> null;
            case OrderEvent.Ready e -> null;
            case OrderEvent.PointsPaymentRequested e -> null;
            case OrderEvent.PaymentRecorded e -> null;
            case OrderEvent.PaymentVoided e -> null;
            case OrderEvent.PaymentRefunded e -> null;
            case OrderEvent.HandedOver e -> null;
            case OrderEvent.Returned e -> null;
            case OrderEvent.Cancelled e -> null;
            case OrderEvent.AttachmentWithdrawn e -> null;
        };
    }

    private static Visibility visibility(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed e -> Visibility.PUBLIC;
            case OrderEvent.Accepted e -> Visibility.PUBLIC;
            case OrderEvent.Rejected e -> Visibility.PUBLIC;
            case OrderEvent.StageStarted e -> Visibility.PUBLIC;
            case OrderEvent.StageCompleted e -> Visibility.PUBLIC;
            case OrderEvent.QualityCheckSubmitted e -> Visibility.PUBLIC;
            case OrderEvent.QualityFailed e -> Visibility.INTERNAL;
            case OrderEvent.StageReturned e -> Visibility.INTERNAL;
            case OrderEvent.ResultsRecorded e -> Visibility.CUSTOMER;
            case OrderEvent.CauseFound e -> Visibility.INTERNAL;
            case OrderEvent.Migrated e -> Visibility.INTERNAL;
            case OrderEvent.Assigned e -> Visibility.INTERNAL;
            case OrderEvent.Unassigned e -> Visibility.INTERNAL;
            case OrderEvent.Prioritised e -> Visibility.INTERNAL;
            case OrderEvent.LineAdded e -> Visibility.CUSTOMER;
            case OrderEvent.EstimateSent e -> Visibility.CUSTOMER;
            case OrderEvent.EstimateDecided e -> Visibility.CUSTOMER;
            case OrderEvent.Pended e -> Visibility.PUBLIC;
            case OrderEvent.Held e -> Visibility.PUBLIC;
            case OrderEvent.Resumed e -> Visibility.PUBLIC;
            case OrderEvent.StorageReminderDue e -> Visibility.CUSTOMER;
            case OrderEvent.Unclaimed e -> Visibility.PUBLIC;
            case OrderEvent.Closed e -> Visibility.PUBLIC;
            case OrderEvent.CancellationRequested e -> Visibility.CUSTOMER;
            case OrderEvent.CancellationRefused e -> Visibility.CUSTOMER;
            case OrderEvent.Ready e -> Visibility.PUBLIC;
            case OrderEvent.PointsPaymentRequested e -> Visibility.CUSTOMER;
            case OrderEvent.PaymentRecorded e -> Visibility.CUSTOMER;
            case OrderEvent.PaymentVoided e -> Visibility.CUSTOMER;
            case OrderEvent.PaymentRefunded e -> Visibility.CUSTOMER;
            case OrderEvent.HandedOver e -> Visibility.PUBLIC;
            case OrderEvent.Returned e -> Visibility.CUSTOMER;
            case OrderEvent.Cancelled e -> Visibility.PUBLIC;
            case OrderEvent.AttachmentWithdrawn e ->
                    e.withdrawal().internal() ? Visibility.INTERNAL : Visibility.CUSTOMER;
        };
    }
}
