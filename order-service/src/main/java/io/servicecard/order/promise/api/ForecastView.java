package io.servicecard.order.promise.api;

import io.servicecard.order.promise.domain.Forecast;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an order will be ready.
 *
 * @param p50 by when in half of the cases
 * @param p90 by when in nine of ten cases
 * @param method by which it was computed, with its version
 * @param sampleSize how many measured passages through the stages it rests on; 0: on norms alone
 */
@Schema(name = "ReadinessForecast")
public record ForecastView(Instant p50, Instant p90, String method, int sampleSize) {
    /** The view. */
    public static ForecastView of(Forecast forecast) {
        return new ForecastView(
                forecast.p50(), forecast.p90(), forecast.method(), forecast.sampleSize());
    }
}
