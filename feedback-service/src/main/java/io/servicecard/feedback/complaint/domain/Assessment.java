package io.servicecard.feedback.complaint.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was found out; personal data.
 *
 * @param findings what happened
 * @param cause why
 * @param verdict whether the complaint is right
 */
@Embeddable
public record Assessment(
        String findings, String cause, @Enumerated(EnumType.STRING) Verdict verdict) {}
