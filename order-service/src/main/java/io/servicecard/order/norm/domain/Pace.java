package io.servicecard.order.norm.domain;

import java.time.Duration;

/**
 * How long a stage takes, in working time, as it was measured lately.
 *
 * @param sampleSize how many passages it is computed from
 * @param median half of them took no longer
 * @param high nine tenths of them took no longer
 */
public record Pace(int sampleSize, Duration median, Duration high) {}
