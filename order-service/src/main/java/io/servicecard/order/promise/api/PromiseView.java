package io.servicecard.order.promise.api;

import io.servicecard.order.promise.application.ReadPromise;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.Promise;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was promised of an order.
 *
 * @param readyBy when the customer was told it will be ready; none before the intake
 * @param byHand whether a person chose that time; then no forecast moves it
 * @param atRisk whether it will more likely be broken than kept
 * @param readyAt when it was ready
 * @param forecast none when there is nothing to do, and while the customer is waited for
 * @param forecastAt as of when it is; nothing has happened to the order since
 * @param made the latest 200 that were promised, oldest first
 */
@Schema(name = "Promise")
public record PromiseView(
        @Schema(nullable = true) Instant readyBy,
        boolean byHand,
        boolean atRisk,
        @Schema(nullable = true) Instant readyAt,
        @Schema(nullable = true) ForecastView forecast,
        @Schema(nullable = true) Instant forecastAt,
        List<MadeView> made) {
    /**
     * A promise that was made.
     *
     * @param forecast of that moment
     */
    @Schema(name = "PromiseMade")
    public record MadeView(
            Instant readyBy, boolean byHand, Made.Cause cause, ForecastView forecast, Instant at) {
        static MadeView of(Made made) {
            return new MadeView(
                    made.readyBy(),
                    made.byHand(),
                    made.cause(),
                    ForecastView.of(made.forecast()),
                    made.at());
        }
    }

    /** The view. */
    public static PromiseView of(ReadPromise.Shown shown) {
        var promise = shown.promise();
        return new PromiseView(
                promise.map(Promise::readyBy).orElse(null),
                promise.map(Promise::isByHand).orElse(false),
                promise.map(Promise::isAtRisk).orElse(false),
                promise.flatMap(Promise::readyAt).orElse(null),
                shown.forecast().map(ForecastView::of).orElse(null),
                shown.forecastAt().orElse(null),
                shown.made().stream().map(MadeView::of).toList());
    }
}
