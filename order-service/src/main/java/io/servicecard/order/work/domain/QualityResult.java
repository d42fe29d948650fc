package io.servicecard.order.work.domain;

/** What a quality check found. */
public enum QualityResult {
    PASS,
    FAIL
}
