package io.servicecard.order.result.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wrote down at one time, on record for good: a later answer to the same question
 * counts instead, and this one stays.
 */
@Entity
@IdClass(Recording.Key.class)
@Table(name = "recording")
public class Recording {
    @Id private UUID orderId;
    @Id private long version;
    @Embedded private Where where;
    private List<String> questions;
    private String recordedBy;
    private UUID recorderId;
    private Instant recordedAt;
    private Sealed results;

    /** Which order, and the version it has by this. */
    public record Key(UUID orderId, long version) {}

    /** For the persistence provider. */
    protected Recording() {}

    /**
     * Answers as somebody gave them.
     *
     * @param questions keys of what is answered
     * @param results the answers, sealed
     */
    public Recording(Key key, Where where, List<String> questions, Recorder by, Sealed results) {
        this.orderId = key.orderId();
        this.version = key.version();
        this.where = where;
        this.questions = List.copyOf(questions);
        this.recordedBy = by.subject();
        this.recorderId = by.staffId();
        this.recordedAt = by.at();
        this.results = results;
    }

    /** Where it belongs. */
    public Where where() {
        return where;
    }

    /** Keys of what is answered. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    /** Who wrote it down, and when. */
    public Recorder recorder() {
        return new Recorder(recordedBy, recorderId, recordedAt);
    }

    /** The answers, sealed. */
    public Sealed results() {
        return results;
    }
}
