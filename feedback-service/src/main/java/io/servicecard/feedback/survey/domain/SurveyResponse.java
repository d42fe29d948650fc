package io.servicecard.feedback.survey.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The answer to an invitation; never changed. */
@Entity
@Table(name = "survey_response")
public class SurveyResponse {
    @Id private UUID id;
    private UUID invitationId;
    private UUID orderId;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Metric metric;

    private int score;
    private Sealed comment;
    private Instant recordedAt;

    /** For the persistence provider. */
    protected SurveyResponse() {}

    /**
     * The answer an invitation took.
     *
     * @param comment the customer's words, sealed; may be null
     */
    public SurveyResponse(SurveyEvent.Answered answered, Sealed comment) {
        this.id = answered.responseId();
        this.invitationId = answered.invitationId();
        this.orderId = answered.orderId();
        this.customerId = answered.customerId();
        this.metric = answered.score().metric();
        this.score = answered.score().value();
        this.comment = comment;
        this.recordedAt = answered.at();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The invitation it answers. */
    public UUID invitationId() {
        return invitationId;
    }

    /** The order that was rated. */
    public UUID orderId() {
        return orderId;
    }

    /** Who rated. */
    public UUID customerId() {
        return customerId;
    }

    /** What was measured. */
    public Metric metric() {
        return metric;
    }

    /** On the metric's scale. */
    public int score() {
        return score;
    }

    /** The customer's words, sealed; may be null. */
    public Sealed comment() {
        return comment;
    }

    /** When it was given. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
