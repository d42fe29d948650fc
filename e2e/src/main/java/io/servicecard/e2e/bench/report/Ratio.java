package io.servicecard.e2e.bench.report;

/**
 * How one system stands to another: the ratio of the medians, and the smallest and largest ratio of
 * a single round.
 */
public record Ratio(
        String workload,
        Metric metric,
        String system,
        String reference,
        double median,
        double min,
        double max) {}
