package io.servicecard.order.promise.application;

import io.servicecard.order.branch.application.BranchHours;
import io.servicecard.order.promise.domain.People;
import io.servicecard.order.staff.application.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How many people a branch's staff comes to: their shifts of the next week, by its own hours. */
@ApplicationScoped
class Workforce {
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Rota rota;
    private final BranchHours hours;

    Workforce(Rota rota, BranchHours hours) {
        this.rota = rota;
        this.hours = hours;
    }

    /** People on the average of open hours; those who are away count from when they are back. */
    People people(UUID branchId, Instant now) {
        var until = now.plus(AHEAD);
        double open = hours.of(branchId).between(now, until).toMinutes();
        if (open == 0) {
            return skills -> 0;
        }
        var capacity = rota.capacity(branchId, now, until);
        return skills -> capacity.minutes(skills) / open;
    }
}
