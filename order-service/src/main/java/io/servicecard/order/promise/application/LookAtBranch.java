package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.Forecast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Forecasts all orders of a branch anew, and moves or marks the promises that would break. */
@ApplicationScoped
public class LookAtBranch {
    private final Looks looks;
    private final Promises promises;
    private final Forecasts forecasts;
    private final PromiseEvents events;
    private final PromiseConfig config;

    LookAtBranch(
            Looks looks,
            Promises promises,
            Forecasts forecasts,
            PromiseEvents events,
            PromiseConfig config) {
        this.looks = looks;
        this.promises = promises;
        this.forecasts = forecasts;
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
            for (var promise : open) {
                var forecast = line.get(promise.orderId());
                if (forecast != null && promise.mayMove(forecast)) {
                    expect(promise.orderId(), branchId, forecast, now);
                }
            }
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
                .ifPresent(events::publish);
    }
}
