package io.servicecard.e2e.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts of one worker, and the sum of several. */
final class Tally {

    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(DIGITS);
    private long lost;
    private long failed;
    private String firstFailure = "";

    void done(long nanos) {
        latency.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    void lost() {
        lost++;
    }

    void failed(Exception why) {
        failed++;
        if (firstFailure.isEmpty()) {
            firstFailure = why.toString();
        }
    }

    synchronized void add(Tally other) {
        latency.add(other.latency);
        lost += other.lost;
        failed += other.failed;
        if (firstFailure.isEmpty()) {
            firstFailure = other.firstFailure;
        }
    }

    synchronized Measured of(double seconds) {
        return new Measured(latency.getTotalCount(), lost, failed, firstFailure, seconds, latency);
    }
}
