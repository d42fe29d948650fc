package io.servicecard.order.promise.application;

import io.servicecard.order.promise.application.KeptForecasts.Kept;
import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Reads what was promised of an order, and what is to be expected of it now. */
@ApplicationScoped
public class ReadPromise {
    private final Promises promises;
    private final Forecasts forecasts;
    private final KeptForecasts kept;
    private final PromiseConfig config;
    private final InstantSource clock;

    ReadPromise(
            Promises promises,
            Forecasts forecasts,
            KeptForecasts kept,
            PromiseConfig config,
            InstantSource clock) {
        this.promises = promises;
        this.forecasts = forecasts;
        this.kept = kept;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A promise and what is to be expected.
     *
     * @param promise empty before the intake
     * @param forecast empty when there is nothing to do, or the customer is waited for
     * @param forecastAt when that was found; empty when there is nothing to do
     */
    public record Shown(
            Optional<Promise> promise, Optional<Forecast> forecast, Optional<Instant> forecastAt) {}

    /** What was promised last, without what was before. */
    public Optional<Promise> current(UUID orderId) {
        return promises.findByIdOptional(orderId);
    }

    /**
     * The promise of an order whose being seen is decided. What the last look at its branch
     * forecast is right as long as nothing has happened to the order since; what happened to others
     * is looked at within seconds.
     */
    public Shown of(UUID branchId, UUID orderId) {
        var promise = promises.withMade(orderId);
        if (promise.filter(Promise::isOpen).isEmpty()) {
            return new Shown(promise, Optional.empty(), Optional.empty());
        }
        var now = clock.instant();
        var found =
                kept.of(branchId, orderId, now.minus(config.lookAgain()), now)
                        .orElseGet(() -> new Kept(forecast(branchId, orderId, now), now));
        return new Shown(promise, found.forecast(), Optional.of(found.at()));
    }

    private Optional<Forecast> forecast(UUID branchId, UUID orderId, Instant now) {
        return Optional.ofNullable(forecasts.line(branchId, now).forecasts().get(orderId));
    }
}
