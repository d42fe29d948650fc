package io.servicecard.order.work.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What makes an order do work of another one again: that one stays as it was handed over.
 *
 * @param parentId the other order
 * @param cause null until it is found
 * @param fault whose it is; null until the cause is found
 */
@Embeddable
public record FollowUp(
        @Column(name = "parent_id", updatable = false) UUID parentId,
        @Enumerated(EnumType.STRING) @Column(name = "follow_up", updatable = false)
                FollowUpKind kind,
        @Enumerated(EnumType.STRING) @Column(name = "root_cause") RootCause cause,
        @Enumerated(EnumType.STRING) @Column(name = "fault") Fault fault) {
    FollowUp(UUID parentId, FollowUpKind kind) {
        this(parentId, kind, null, null);
    }

    FollowUp explainedBy(RootCause found, Fault whose) {
        return new FollowUp(parentId, kind, found, whose);
    }

    void mustBeExplained() {
        if (cause == null) {
            throw new StageRefused.CauseUnknown();
        }
    }
}
