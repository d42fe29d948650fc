package io.servicecard.order.promise.application;

import io.servicecard.order.promise.application.KeptForecasts.Kept;
import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was promised of an order, and what is to be expected of it now. */
@ApplicationScoped
public class ReadPromise {
    static final int MOST = 200;

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
     * @param made the latest {@value #MOST} that were promised, oldest first
     * @param forecast empty when there is nothing to do, or the customer is waited for
     * @param forecastAt when that was found; empty when there is nothing to do
     */
    public record Shown(
            Optional<Promise> promise,
            List<Made> made,
            Optional<Forecast> forecast,
            Optional<Instant> forecastAt) {}

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
        var latest = promises.latest(orderId, MOST);
        var promise = latest.map(Promises.Latest::promise);
        var made = latest.map(Promises.Latest::made).orElse(List.of());
        if (promise.filter(Promise::isOpen).isEmpty()) {
            return new Shown(promise, made, Optional.empty(), Optional.empty());
        }
        var now = clock.instant();
        var found =
                kept.of(branchId, orderId, now.minus(config.lookAgain()), now)
                        .orElseGet(() -> new Kept(forecast(branchId, orderId, now), now));
        return new Shown(promise, made, found.forecast(), Optional.of(found.at()));
    }

    private Optional<Forecast> forecast(UUID branchId, UUID orderId, Instant now) {
        return Optional.ofNullable(forecasts.line(branchId, now).forecasts().get(orderId));
    }
}
