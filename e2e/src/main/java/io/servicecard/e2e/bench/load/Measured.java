package io.servicecard.e2e.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a run.
 *
 * @param done how much work was done
 * @param lost how much of it lost a race that the workload is about
 * @param failed how much failed
 * @param firstFailure why the first of them did; empty without one
 * @param seconds how long the run took
 * @param latency of what was done, in microseconds, from the moment it was to begin
 */
public record Measured(
        long done, long lost, long failed, String firstFailure, double seconds, Histogram latency) {

    /** Work done a second. */
    public double throughput() {
        return done / seconds;
    }

    /** A percentile of the latency, in milliseconds. */
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    /**
     * This, when it measured what it was to measure.
     *
     * @throws IllegalStateException when more than one in a hundred failed
     */
    public Measured whole(String what) {
        if (failed * 100 > done + failed || done == 0) {
            throw new IllegalStateException(
                    "%s: %d of %d failed, the first: %s"
                            .formatted(what, failed, done + failed, firstFailure));
        }
        return this;
    }
}
