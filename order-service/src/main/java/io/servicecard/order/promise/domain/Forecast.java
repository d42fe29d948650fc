package io.servicecard.order.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When an order will be ready.
 *
 * @param p50 by when in half of the cases
 * @param p90 by when in nine of ten cases; never earlier than p50
 * @param method by which it was computed, with its version
 * @param sampleSize how many measured passages through the order's own stages it rests on; none
 *     when it rests on norms alone
 */
@Embeddable
public record Forecast(
        @Column(name = "p50") Instant p50,
        @Column(name = "p90") Instant p90,
        @Column(name = "method") String method,
        @Column(name = "sample_size") int sampleSize) {}
