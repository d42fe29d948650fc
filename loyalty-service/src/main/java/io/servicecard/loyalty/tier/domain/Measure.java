package io.servicecard.loyalty.tier.domain;

/** What is counted. Never the balance: who spends points must not fall for it. */
public enum Measure {
    /** Points that orders earned, less what was taken back for returns. */
    POINTS,
    /** What was paid in money, in one currency, less the part that was returned. */
    SPEND,
    /** Orders that were handed over and not returned as a whole. */
    VISITS
}
