package io.servicecard.order.promise.application;

import io.servicecard.order.branch.application.BranchHours;
import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.norm.application.Paces;
import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.Line;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.Steps;
import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.template.domain.StageSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/** Forecasts from what stands in a branch's line now. */
@ApplicationScoped
public class Forecasts {
    private final Backlog backlog;
    private final Workforce workforce;
    private final Branches branches;
    private final BranchHours hours;
    private final Paces paces;
    private final PromiseConfig config;
    private final InstantSource clock;

    Forecasts(
            Backlog backlog,
            Workforce workforce,
            Branches branches,
            BranchHours hours,
            Paces paces,
            PromiseConfig config,
            InstantSource clock) {
        this.backlog = backlog;
        this.workforce = workforce;
        this.branches = branches;
        this.hours = hours;
        this.paces = paces;
        this.config = config;
        this.clock = clock;
    }

    /**
     * When an order from this template would be ready, if it were taken in now.
     *
     * @param rank whether it comes before others; 0 for as usual
     */
    public Forecast joining(UUID branchId, PublishedTemplate template, int rank) {
        var stages =
                template.content().stages().stream()
                        .filter(StageSpec::mandatory)
                        .map(
                                stage ->
                                        new OpenStage(
                                                stage.key(),
                                                stage.terms().skills(),
                                                stage.normMinutes(),
                                                null))
                        .toList();
        return line(branchId, clock.instant()).joining(template.key(), rank, stages);
    }

    /** How far promises of an existing branch move. */
    Steps steps(UUID branchId) {
        var branch = branches.findByIdOptional(branchId).orElseThrow();
        return new Steps(
                hours.of(branchId),
                ZoneId.of(branch.zone()),
                config.leastStep(),
                config.leastStepPercent());
    }

    /** The line of an existing branch. */
    Line line(UUID branchId, Instant now) {
        return new Line(
                backlog.of(branchId, config.longestLine()),
                new Line.Terms(
                        hours.of(branchId),
                        workforce.people(branchId, now),
                        config.qualityCheck(),
                        paces::of),
                now);
    }
}
