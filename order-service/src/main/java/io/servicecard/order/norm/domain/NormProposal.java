package io.servicecard.order.norm.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Another norm for a stage, which a manager takes or not. Its row must be locked for that. */
@Entity
@DynamicUpdate
@Table(name = "norm_proposal")
public class NormProposal {
    @Id private UUID id;
    private String templateKey;
    private int templateVersion;
    private String stage;
    private int normMinutes;
    private int proposedMinutes;

    @Enumerated(EnumType.STRING)
    private NormReason reason;

    private int sampleSize;
    private int outliers;

    @Enumerated(EnumType.STRING)
    private NormState state;

    private Instant proposedAt;
    private Instant decidedAt;
    private String decidedBy;
    private Integer draftVersion;

    /** Which stage, of which published version, and its norm there. */
    public record Subject(String templateKey, int version, String stage, int normMinutes) {}

    /** For the persistence provider. */
    protected NormProposal() {}

    /** An open proposal. */
    public NormProposal(UUID id, Subject subject, MeasuredNorm measured, Instant now) {
        this.id = id;
        this.templateKey = subject.templateKey();
        this.templateVersion = subject.version();
        this.stage = subject.stage();
        this.normMinutes = subject.normMinutes();
        this.proposedMinutes = measured.minutes();
        this.reason = proposedMinutes > normMinutes ? NormReason.SLOWER : NormReason.FASTER;
        this.sampleSize = measured.sampleSize();
        this.outliers = measured.outliers();
        this.state = NormState.OPEN;
        this.proposedAt = now;
    }

    /** Its norm is in this draft of the template. */
    public void approve(int draft, String subject, Instant now) {
        decide(NormState.APPROVED, subject, now);
        draftVersion = draft;
    }

    /** The norm stays. */
    public void decline(String subject, Instant now) {
        decide(NormState.DECLINED, subject, now);
    }

    /** It has had its time. */
    public void supersede(Instant now) {
        decide(NormState.SUPERSEDED, null, now);
    }

    private void decide(NormState how, String subject, Instant now) {
        mustBeOpen();
        state = how;
        decidedBy = subject;
        decidedAt = now;
    }

    /**
     * Whether it can be decided on at all.
     *
     * @throws NormRefused.Decided when it is not open
     */
    public void mustBeOpen() {
        if (state != NormState.OPEN) {
            throw new NormRefused.Decided(state);
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Which stage, of which published version, and its norm there. */
    public Subject subject() {
        return new Subject(templateKey, templateVersion, stage, normMinutes);
    }

    /** The norm that is proposed. */
    public int proposedMinutes() {
        return proposedMinutes;
    }

    /** What speaks for it. */
    public NormReason reason() {
        return reason;
    }

    /** How many passages it is computed from. */
    public int sampleSize() {
        return sampleSize;
    }

    /** How many were left out. */
    public int outliers() {
        return outliers;
    }

    /** Where it is in its life. */
    public NormState state() {
        return state;
    }

    /** When it was made. */
    public Instant proposedAt() {
        return proposedAt;
    }

    /** When it was decided on. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The draft that has its norm. */
    public Optional<Integer> draftVersion() {
        return Optional.ofNullable(draftVersion);
    }
}
