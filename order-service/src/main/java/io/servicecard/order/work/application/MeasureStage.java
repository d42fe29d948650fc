package io.servicecard.order.work.application;

import io.servicecard.order.branch.application.BranchHours;
import io.servicecard.order.norm.application.StageTimes;
import io.servicecard.order.norm.domain.StageCourse;
import io.servicecard.order.norm.domain.StageCourse.Kind;
import io.servicecard.order.norm.domain.StageCourse.Step;
import io.servicecard.order.norm.domain.StageTime;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.order.work.domain.WorkStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures a stage that is done by the order's timeline, in the branch's working time. */
@ApplicationScoped
class MeasureStage {
    /** Entries are kept for good, so they are read by what they say, also of former versions. */
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "OrderAccepted", Kind.AVAILABLE,
                    "StageReturned", Kind.AVAILABLE,
                    "QualityFailed", Kind.AVAILABLE,
                    "StageStarted", Kind.STARTED,
                    "StageCompleted", Kind.DONE,
                    "OrderPended", Kind.PAUSED,
                    "OrderHeld", Kind.PAUSED,
                    "OrderResumed", Kind.RESUMED,
                    "CancellationRequested", Kind.END_ASKED,
                    "CancellationRefused", Kind.END_REFUSED);

    /** Read backwards off the key: an order stands still only after a stage could begin. */
    private static final String SINCE_IT_COULD_BEGIN =
            """
            SELECT event, occurred_at FROM timeline_entry
            WHERE order_id = ?1 AND version < ?2 AND event IN (?4) AND version >= (
                SELECT version FROM timeline_entry WHERE order_id = ?1 AND version < ?2 AND event IN (?3)
                ORDER BY version DESC LIMIT 1)
            ORDER BY version
            """;

    private static final List<String> BEGINNINGS =
            KINDS.entrySet().stream()
                    .filter(kind -> StageCourse.letsBegin(kind.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();

    private final EntityManager entities;
    private final Orders orders;
    private final BranchHours hours;
    private final StageTimes times;

    MeasureStage(EntityManager entities, Orders orders, BranchHours hours, StageTimes times) {
        this.entities = entities;
        this.orders = orders;
        this.hours = hours;
        this.times = times;
    }

    /** An entry of the timeline. */
    record Row(String event, Instant at) {
        Step step() {
            return new Step(KINDS.get(event), at);
        }
    }

    /** Takes down how long it took. */
    void measure(WorkEvent.StageCompleted done) {
        var steps = since(done.head());
        steps.add(new Step(Kind.DONE, done.head().act().at()));
        StageCourse.last(steps).ifPresent(course -> keep(done, course));
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Step> since(OrderEvent.Head head) {
        List<Row> rows =
                entities.createNativeQuery(SINCE_IT_COULD_BEGIN, Row.class)
                        .setParameter(1, head.orderId())
                        .setParameter(2, head.version())
                        .setParameter(3, BEGINNINGS)
                        .setParameter(4, List.copyOf(KINDS.keySet()))
                        .getResultList();
        return rows.stream().map(Row::step).collect(Collectors.toCollection(ArrayList::new));
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
}
