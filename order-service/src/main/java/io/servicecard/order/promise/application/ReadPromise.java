package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Reads what was promised of an order, and what is to be expected of it now. */
@ApplicationScoped
public class ReadPromise {
    private final Promises promises;
    private final Forecasts forecasts;
    private final InstantSource clock;

    ReadPromise(Promises promises, Forecasts forecasts, InstantSource clock) {
        this.promises = promises;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /**
     * A promise and what is to be expected.
     *
     * @param promise empty before the intake
     * @param forecast of now; empty when there is nothing to do, or the customer is waited for
     */
    public record Shown(Optional<Promise> promise, Optional<Forecast> forecast) {}

    /** What was promised last, without what was before. */
    public Optional<Promise> current(UUID orderId) {
        return promises.findByIdOptional(orderId);
    }

    /** The promise of an order whose being seen is decided. */
    public Shown of(UUID branchId, UUID orderId) {
        var promise = promises.withMade(orderId);
        return new Shown(
                promise, promise.filter(Promise::isOpen).flatMap(p -> forecast(branchId, orderId)));
    }

    private Optional<Forecast> forecast(UUID branchId, UUID orderId) {
        var line = forecasts.line(branchId, clock.instant());
        return Optional.ofNullable(line.forecasts().get(orderId));
    }
}
