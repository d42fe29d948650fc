package io.servicecard.order.analytics.application;

import io.servicecard.order.analytics.domain.AnalyticsRefused;
import io.servicecard.order.analytics.domain.Figures;
import io.servicecard.order.analytics.domain.Period;
import io.servicecard.order.analytics.domain.ReadyOrder;
import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.staff.application.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the figures of a branch. */
@ApplicationScoped
public class ReadAnalytics {
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 29;

    private final Facts facts;
    private final Branches branches;
    private final Rota rota;
    private final InstantSource clock;

    ReadAnalytics(Facts facts, Branches branches, Rota rota, InstantSource clock) {
        this.facts = facts;
        this.branches = branches;
        this.rota = rota;
        this.clock = clock;
    }

    /**
     * Days of a branch as its clocks show them.
     *
     * @param from the first day; thirty days for none
     * @param to the last day; today for none
     * @throws AnalyticsRefused when there is no such branch, or no such time
     */
    @Transactional
    public Period period(UUID branchId, Optional<LocalDate> from, Optional<LocalDate> to) {
        var branch =
                branches.findByIdOptional(branchId)
                        .orElseThrow(AnalyticsRefused.BranchUnknown::new);
        var zone = ZoneId.of(branch.zone());
        var last = to.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        var first = from.orElseGet(() -> last.minusDays(USUAL_DAYS));
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new AnalyticsRefused.PeriodUnfit();
        }
        return new Period(
                branchId,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The figures. */
    @Transactional
    public Figures figures(Period period) {
        return new Figures(
                facts.accepted(period),
                facts.ready(period),
                facts.stages(period),
                facts.deadlines(period),
                capacity(period));
    }

    /** Some orders that became ready, the earliest first. */
    @Transactional
    public List<ReadyOrder> orders(Period period, Instant afterAt, UUID afterId, int most) {
        return facts.orders(period, afterAt, afterId, most);
    }

    /** Of what is still to come nothing could be used yet. */
    private Duration capacity(Period period) {
        var now = clock.instant();
        var until = period.to().isAfter(now) ? now : period.to();
        if (!period.from().isBefore(until)) {
            return Duration.ZERO;
        }
        return Duration.ofMinutes(rota.capacity(period.branchId(), period.from(), until).minutes());
    }
}
