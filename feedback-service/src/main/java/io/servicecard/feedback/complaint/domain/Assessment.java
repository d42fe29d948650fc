package io.servicecard.feedback.complaint.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was found out.
 *
 * @param findings what happened, sealed
 * @param cause why, sealed
 * @param verdict whether the complaint is right
 */
@Embeddable
public record Assessment(
        Sealed findings, Sealed cause, @Enumerated(EnumType.STRING) Verdict verdict) {}
