package io.servicecard.order.work.application;

import io.servicecard.order.branch.application.BranchHours;
import io.servicecard.order.norm.application.StageTimes;
import io.servicecard.order.norm.domain.StageCourse;
import io.servicecard.order.norm.domain.StageCourse.Kind;
import io.servicecard.order.norm.domain.StageCourse.Step;
import io.servicecard.order.norm.domain.StageTime;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.order.work.domain.WorkStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Measures a stage that is done by the order's timeline, in the branch's working time. */
@ApplicationScoped
class MeasureStage {
    private final Orders orders;
    private final BranchHours hours;
    private final StageTimes times;

    MeasureStage(Orders orders, BranchHours hours, StageTimes times) {
        this.orders = orders;
        this.hours = hours;
        this.times = times;
    }

    /** Takes down how long it took; the timeline ends with the stage's end. */
    void measure(WorkEvent.StageCompleted done, List<TimelineEntry> timeline) {
        var steps = timeline.stream().flatMap(entry -> step(entry).stream()).toList();
        StageCourse.last(steps).ifPresent(course -> keep(done, course));
    }

    private void keep(WorkEvent.StageCompleted done, StageCourse course) {
        var order = orders.findById(done.head().orderId());
        var sheet = order.worksheet();
        var calendar = hours.of(order.origin().branchId());
        var norm =
                sheet.stages().stream()
                        .filter(stage -> stage.key().equals(done.stage()))
                        .mapToInt(WorkStage::normMinutes)
                        .sum();
        times.persist(
                new StageTime(
                        new StageTime.Place(
                                order.id(),
                                done.stage(),
                                sheet.run(done.stage()),
                                order.origin().branchId(),
                                sheet.templateKey(),
                                sheet.templateVersion(),
                                norm),
                        course,
                        course.touch(calendar),
                        course.waited(calendar)));
    }

    /** Entries are kept for good, so they are read by what they say, also of former versions. */
    private static Optional<Step> step(TimelineEntry entry) {
        var kind =
                switch (entry.event()) {
                    case "OrderAccepted", "StageReturned", "QualityFailed" -> Kind.AVAILABLE;
                    case "StageStarted" -> Kind.STARTED;
                    case "StageCompleted" -> Kind.DONE;
                    case "OrderPended", "OrderHeld" -> Kind.PAUSED;
                    case "OrderResumed" -> Kind.RESUMED;
                    case "CancellationRequested" -> Kind.END_ASKED;
                    case "CancellationRefused" -> Kind.END_REFUSED;
                    default -> null;
                };
        return Optional.ofNullable(kind).map(known -> new Step(known, entry.occurredAt()));
    }
}
