package io.servicecard.order.work.domain;

import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.platform.crypto.Sealed;

/** The work on an order, stage by stage. */
public final class Working {
    private final Order order;
    private final Standing standing;
    private final Worksheet worksheet;

    Working(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.worksheet = order.worksheet();
    }

    /** Begins a stage, while no other one is under way. */
    public WorkEvent.StageStarted start(String stage, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.START_STAGE);
        worksheet.start(stage, worker, passage, act.at());
        standing.obey(OrderCommand.START_STAGE);
        return new WorkEvent.StageStarted(order.next(act), stage);
    }

    /** Ends the stage that is under way. */
    public WorkEvent.StageCompleted complete(
            String stage, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.COMPLETE_STAGE);
        worksheet.complete(stage, worker, passage, act.at());
        standing.obey(OrderCommand.COMPLETE_STAGE);
        return new WorkEvent.StageCompleted(order.next(act), stage);
    }

    /** Does the work again from a stage that was done; who did it stays on record. */
    public WorkEvent.StageReturned returnTo(
            String stage, Sealed reason, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.RETURN_TO_STAGE);
        worksheet.mustBeFor(worker, stage);
        worksheet.returnTo(stage, reason, passage, act.at());
        standing.obey(OrderCommand.RETURN_TO_STAGE);
        return new WorkEvent.StageReturned(order.next(act), stage);
    }

    /** Has results of the stage that is under way written down. */
    public RecordEvent.ResultsRecorded recordResults(String stage, Worker worker, Act act) {
        standing.mustAllow(OrderCommand.RECORD_RESULTS);
        worksheet.mustBeUnderWay(stage, worker);
        standing.obey(OrderCommand.RECORD_RESULTS);
        return new RecordEvent.ResultsRecorded(order.next(act), stage);
    }

    /** Goes on by a later version of the order's template. */
    public WorkEvent.OrderMigrated migrate(PublishedTemplate template, Act act) {
        standing.mustAllow(OrderCommand.MIGRATE);
        worksheet.moveTo(template);
        standing.obey(OrderCommand.MIGRATE);
        return new WorkEvent.OrderMigrated(order.next(act), template.key(), template.number());
    }
}
