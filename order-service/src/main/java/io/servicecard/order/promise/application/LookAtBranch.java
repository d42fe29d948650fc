package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.Forecast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forecasts all orders of a branch anew, and moves or marks the promises that would break. */
@ApplicationScoped
public class LookAtBranch {
    private final Looks looks;
    private final Promises promises;
    private final Forecasts forecasts;
    private final KeptForecasts kept;
    private final PromiseEvents events;
    private final PromiseConfig config;

    LookAtBranch(
            Looks looks,
            Promises promises,
            Forecasts forecasts,
            KeptForecasts kept,
            PromiseEvents events,
            PromiseConfig config) {
        this.looks = looks;
        this.promises = promises;
        this.forecasts = forecasts;
        this.kept = kept;
        this.events = events;
        this.config = config;
    }

    /** Branches to be looked at. */
    @Transactional
    List<UUID> due(Instant now) {
        return looks.due(now);
    }

    /** One of them; left to another replica that has it. */
    @Transactional
    void look(UUID branchId, Instant now) {
        if (!looks.take(branchId, now)) {
            return;
        }
        var open = promises.open(branchId);
        if (!open.isEmpty()) {
            var line = forecasts.line(branchId, now).forecasts();
            Map<UUID, Optional<Forecast>> seen = new HashMap<>();
            for (var promise : open) {
                var forecast = Optional.ofNullable(line.get(promise.orderId()));
                seen.put(promise.orderId(), forecast);
                forecast.filter(promise::mayMove)
                        .ifPresent(moved -> expect(promise.orderId(), branchId, moved, now));
            }
            kept.keep(branchId, seen, now);
        }
        looks.again(branchId, now.plus(open.isEmpty() ? config.lookAtIdle() : config.lookAgain()));
    }

    /** Keeps a branch that cannot be looked at out of the others' way for a while. */
    @Transactional
    void postpone(UUID branchId, Instant to) {
        if (looks.take(branchId, to)) {
            looks.again(branchId, to);
        }
    }

    private void expect(UUID orderId, UUID branchId, Forecast forecast, Instant now) {
        promises.lock(orderId)
                .flatMap(promise -> promise.expect(forecast, forecasts.steps(branchId), now))
                .ifPresent(event -> events.publish(event, promises.orderVersion(orderId)));
    }
}
