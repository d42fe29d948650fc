package io.servicecard.feedback.followup.domain;

/** Why a case was opened. */
public enum CaseReason {
    /** A survey was answered with a low score. */
    LOW_SCORE
}
