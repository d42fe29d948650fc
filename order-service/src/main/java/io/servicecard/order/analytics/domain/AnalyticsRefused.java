package io.servicecard.order.analytics.domain;

/** Why figures are refused: each case is one problem type of the API. */
public abstract sealed class AnalyticsRefused extends RuntimeException {
    /** There is no such branch. */
    public static final class BranchUnknown extends AnalyticsRefused {}

    /** The time is empty, or longer than a year. */
    public static final class PeriodUnfit extends AnalyticsRefused {}
}
