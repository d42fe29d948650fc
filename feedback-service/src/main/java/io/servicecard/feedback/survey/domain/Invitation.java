package io.servicecard.feedback.survey.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The one invitation to rate a handed-over order: answered at most once, before it expires. */
@Entity
@Table(name = "survey_invitation")
public class Invitation {
    @Id private UUID id;

    @Column(updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private String orderNumber;

    @Column(updatable = false)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Metric metric;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(updatable = false)
    private Instant invitedAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant answeredAt;
    private long version;

    /** For the persistence provider. */
    protected Invitation() {}

    /** A new invitation, open for the given time. */
    public Invitation(UUID id, RatedOrder order, Metric metric, Duration validFor, Instant now) {
        this.id = id;
        this.orderId = order.orderId();
        this.orderNumber = order.orderNumber();
        this.customerId = order.customerId();
        this.metric = metric;
        this.state = InvitationState.OPEN;
        this.invitedAt = now;
        this.expiresAt = now.plus(validFor);
        this.version = 1;
    }

    /** What tells of the invitation, once it is the order's one. */
    public SurveyEvent.Invited invited() {
        return new SurveyEvent.Invited(id, orderId, customerId, expiresAt, version, invitedAt);
    }

    /**
     * Takes the answer.
     *
     * @throws SurveyRefused.AlreadyAnswered the second time
     * @throws SurveyRefused.Expired after {@link #expiresAt}
     */
    public SurveyEvent.Answered answer(UUID responseId, int value, Instant now) {
        requireAnswerable(now);
        var score = new Score(metric, value);
        state = InvitationState.ANSWERED;
        answeredAt = now;
        version++;
        return new SurveyEvent.Answered(
                responseId, id, orderId, customerId, score, version, answeredAt);
    }

    /** Whether the time to answer is over for an invitation that nobody answered. */
    public boolean isExpired(Instant now) {
        return switch (state) {
            case OPEN -> !now.isBefore(expiresAt);
            case ANSWERED -> false;
        };
    }

    private void requireAnswerable(Instant now) {
        switch (state) {
            case OPEN -> {
                if (isExpired(now)) {
                    throw new SurveyRefused.Expired();
                }
            }
            case ANSWERED -> throw new SurveyRefused.AlreadyAnswered();
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The order to rate. */
    public UUID orderId() {
        return orderId;
    }

    /** The number people use for the order. */
    public String orderNumber() {
        return orderNumber;
    }

    /** Who is invited. */
    public UUID customerId() {
        return customerId;
    }

    /** What it asks for. */
    public Metric metric() {
        return metric;
    }

    /** Where in its life it is. */
    public InvitationState state() {
        return state;
    }

    /** Since when it can be answered. */
    public Instant invitedAt() {
        return invitedAt;
    }

    /** Until when it can be answered. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was answered, null before. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Grows by one with each event. */
    public long version() {
        return version;
    }
}
