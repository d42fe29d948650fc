package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Points that moved, once and for good: the postings sum to 0, which the database checks at commit,
 * and nobody may change or delete them.
 */
@Entity
@Immutable
public class JournalEntry {
    @Id private UUID id;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private EntryType type;

    private String sourceSystem;
    private String sourceRef;
    private long sourceVersion;
    private int sourceLine;
    private UUID orderId;
    private String actor;
    private String reason;
    private UUID ruleVersionId;
    private UUID reversesId;
    private String explanation;
    private Instant effectiveAt;

    @Column(insertable = false)
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "posting", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "line")
    @Column(updatable = false)
    private List<Posting> postings = new ArrayList<>();

    @Transient private final List<LotMovement> movements = new ArrayList<>();

    /** For the persistence provider. */
    protected JournalEntry() {}

    JournalEntry(EntryType type, UUID accountId, UUID orderId, Source source, Instant now) {
        this.id = Ids.next();
        this.type = type;
        this.accountId = accountId;
        this.orderId = orderId;
        this.sourceSystem = source.system();
        this.sourceRef = source.ref();
        this.sourceVersion = source.version();
        this.actor = source.actor();
        this.effectiveAt = now;
    }

    /** Says why, in words or a code, never of a person. */
    JournalEntry because(String text) {
        reason = text;
        return this;
    }

    /** Names the rules that caused it and how they came to it; both may be null. */
    JournalEntry by(UUID ruleVersion, String how) {
        ruleVersionId = ruleVersion;
        explanation = how;
        return this;
    }

    /** Says which of the entries of one cause it is, from 0; each account has its own. */
    JournalEntry part(int number) {
        sourceLine = number;
        return this;
    }

    /** Names the entry that it corrects. */
    JournalEntry reversing(UUID entryId) {
        reversesId = entryId;
        return this;
    }

    void post(LedgerKind kind, long points) {
        postings.add(new Posting(accountId, kind, points));
    }

    void move(Lot lot, UUID holdId, MovementKind kind, long points) {
        if (points > 0) {
            movements.add(new LotMovement(lot.id(), this, holdId, kind, points));
        }
    }

    public UUID id() {
        return id;
    }

    /** Whose points it moved. */
    public UUID accountId() {
        return accountId;
    }

    public EntryType type() {
        return type;
    }

    /** The order it is about, may be null. */
    public UUID orderId() {
        return orderId;
    }

    /** When it counts from, by the database's clock. */
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** The cause: with the type, its permanent unique key. */
    public Source source() {
        return new Source(sourceSystem, sourceRef, sourceVersion, actor);
    }

    /** When it was written down; null before the database has it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Why, in words or a code; may be null. */
    public String reason() {
        return reason;
    }

    /** The rules that caused it, may be null. */
    public UUID ruleVersionId() {
        return ruleVersionId;
    }

    /** How the rules came to it, JSON; may be null. */
    public String explanation() {
        return explanation;
    }

    /** The entry that it corrects, may be null. */
    public UUID reversesId() {
        return reversesId;
    }

    /** Its lines. */
    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** What a new entry did to lots; not read back from the database. */
    public List<LotMovement> movements() {
        return List.copyOf(movements);
    }
}
