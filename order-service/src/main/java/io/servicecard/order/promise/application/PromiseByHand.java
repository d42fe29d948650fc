package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.PromiseRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Promises a time that a person chose; from then on no forecast moves it. */
@ApplicationScoped
public class PromiseByHand {
    private final Promises promises;
    private final Forecasts forecasts;
    private final PromiseEvents events;
    private final InstantSource clock;

    PromiseByHand(
            Promises promises, Forecasts forecasts, PromiseEvents events, InstantSource clock) {
        this.promises = promises;
        this.forecasts = forecasts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The promise of an order whose row is locked.
     *
     * @throws PromiseRefused when it is not in work, or the time has passed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReadPromise.Shown promise(UUID branchId, UUID orderId, Instant readyBy) {
        var now = clock.instant();
        var forecast = Optional.ofNullable(forecasts.line(branchId, now).forecasts().get(orderId));
        var promise = promises.lock(orderId).orElseThrow(PromiseRefused.NotOpen::new);
        var event = promise.promise(readyBy, forecast, forecasts.steps(branchId).zone(), now);
        events.publish(event, promises.orderVersion(orderId));
        var made = promise.made();
        return new ReadPromise.Shown(
                Optional.of(promise),
                made.subList(Math.max(0, made.size() - ReadPromise.MOST), made.size()),
                forecast,
                Optional.of(now));
    }
}
