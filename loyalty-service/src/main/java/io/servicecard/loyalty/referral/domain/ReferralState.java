package io.servicecard.loyalty.referral.domain;

/** How a referral stands, as people are told. */
public enum ReferralState {
    NAMED,
    REWARDED,
    TAKEN_BACK,
    VOID
}
