package io.servicecard.order.norm.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What measured passages through a stage say of its norm.
 *
 * @param minutes the median, rounded up
 * @param sampleSize how many passages it is the median of
 * @param outliers how many were left out, for they lay further than one and a half times the middle
 *     half's width beside it (J. W. Tukey, Exploratory Data Analysis, 1977)
 */
public record MeasuredNorm(int minutes, int sampleSize, int outliers) {
    private static final double FENCE = 1.5;
    private static final double SECONDS_A_MINUTE = 60;

    /**
     * The norm of these passages.
     *
     * @param touchSeconds how long each was worked on
     * @param enough fewer passages than these, without outliers, say nothing
     */
    public static Optional<MeasuredNorm> of(List<Long> touchSeconds, int enough) {
        if (touchSeconds.isEmpty()) {
            return Optional.empty();
        }
        var all = sorted(touchSeconds);
        double low = at(all, 0.25);
        double high = at(all, 0.75);
        double fence = FENCE * (high - low);
        var usual =
                Arrays.stream(all)
                        .filter(seconds -> seconds >= low - fence && seconds <= high + fence)
                        .toArray();
        if (usual.length < enough) {
            return Optional.empty();
        }
        int minutes = (int) Math.ceil(at(usual, 0.5) / SECONDS_A_MINUTE);
        return Optional.of(
                new MeasuredNorm(Math.max(1, minutes), usual.length, all.length - usual.length));
    }

    /** Whether another norm lies so far off that it is worth a person's time. */
    public boolean differsFrom(int normMinutes, int percent) {
        return Math.abs(minutes - normMinutes) * 100L >= (long) normMinutes * percent
                && minutes != normMinutes;
    }

    private static long[] sorted(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The quantile, between two values by their distances. */
    private static double at(long[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
