package io.servicecard.order.analytics.api;

import io.servicecard.order.analytics.domain.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a branch did in a time. Shares go from 0 to 1, and are left out of nothing; working time is
 * that of the branch's calendar.
 *
 * @param bottleneck the stage with the highest share of all waiting
 */
@Schema(name = "OrderAnalytics")
public record FiguresView(
        Throughput throughput,
        LeadTime leadTime,
        List<StageView> stages,
        @Schema(nullable = true) StageView bottleneck,
        Kept deadlines,
        Utilisation utilisation,
        FirstPass firstPass,
        Rework rework,
        Accuracy promises) {
    /** How many orders were taken in, and how many became ready. */
    @Schema(name = "OrderThroughput")
    public record Throughput(long accepted, long ready) {}

    /** From the intake until an order is ready, by the clock on the wall. */
    @Schema(name = "OrderLeadTime")
    public record LeadTime(
            long sampleSize,
            @Schema(nullable = true) Long p50Minutes,
            @Schema(nullable = true) Long p90Minutes) {}

    /**
     * A stage.
     *
     * @param touchMinutes working time in which it was worked on
     * @param waitMinutes working time in which it waited
     * @param waitShare its part of all waiting
     */
    @Schema(name = "StageTouchAndWait")
    public record StageView(
            String templateKey,
            String stage,
            long sampleSize,
            long touchMinutes,
            long waitMinutes,
            @Schema(nullable = true) Double waitShare) {}

    /** Measured times that came about in time, of all that came to their end or were broken. */
    @Schema(name = "DeadlinesKept")
    public record Kept(long sampleSize, @Schema(nullable = true) Double share) {}

    /**
     * Working time spent on stages, of what the staff could have done by their shifts.
     *
     * @param capacityMinutes up to now, when the time is not over
     */
    @Schema(name = "Utilisation")
    public record Utilisation(
            long touchMinutes, long capacityMinutes, @Schema(nullable = true) Double share) {}

    /** Ready orders of which no stage had been done twice, for a failed check or otherwise. */
    @Schema(name = "FirstPassRate")
    public record FirstPass(long sampleSize, @Schema(nullable = true) Double share) {}

    /**
     * Ready orders whose work is or was done again by an order of its own, warranted or not.
     *
     * @param byOurFault the part of them of which that was found
     */
    @Schema(name = "ReworkRate")
    public record Rework(
            long sampleSize,
            @Schema(nullable = true) Double share,
            @Schema(nullable = true) Double byOurFault) {}

    /**
     * Ready orders that were ready by what was forecast at their intake, and by what was promised
     * last.
     */
    @Schema(name = "PromiseAccuracy")
    public record Accuracy(
            long sampleSize,
            @Schema(nullable = true) Double byP50,
            @Schema(nullable = true) Double byP90,
            @Schema(nullable = true) Double kept) {}

    static FiguresView of(Figures figures) {
        var ready = figures.ready();
        var deadlines = figures.deadlines();
        long ended = deadlines.met() + deadlines.broken();
        return new FiguresView(
                new Throughput(figures.accepted(), ready.count()),
                new LeadTime(ready.count(), minutes(ready.leadP50()), minutes(ready.leadP90())),
                figures.stages().stream().map(stage -> of(stage, figures)).toList(),
                figures.bottleneck().map(stage -> of(stage, figures)).orElse(null),
                new Kept(ended, share(deadlines.met(), ended)),
                new Utilisation(
                        figures.touch().toMinutes(),
                        figures.capacity().toMinutes(),
                        share(figures.touch().toSeconds(), figures.capacity().toSeconds())),
                new FirstPass(ready.count(), share(ready.atFirst(), ready.count())),
                new Rework(
                        ready.count(),
                        share(ready.reworked(), ready.count()),
                        share(ready.byOurFault(), ready.count())),
                new Accuracy(
                        ready.count(),
                        share(ready.byP50(), ready.count()),
                        share(ready.byP90(), ready.count()),
                        share(ready.byPromise(), ready.count())));
    }

    private static StageView of(Figures.Stage stage, Figures figures) {
        return new StageView(
                stage.templateKey(),
                stage.stage(),
                stage.passages(),
                stage.touch().toMinutes(),
                stage.waited().toMinutes(),
                share(stage.waited().toSeconds(), figures.waited().toSeconds()));
    }

    private static Double share(long part, long whole) {
        return Figures.share((double) part, (double) whole).orElse(null);
    }

    private static Long minutes(Duration duration) {
        return Optional.ofNullable(duration).map(Duration::toMinutes).orElse(null);
    }
}
