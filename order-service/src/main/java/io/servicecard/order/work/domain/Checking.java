package io.servicecard.order.work.domain;

import java.util.List;
import java.util.Optional;

/** The check of what was done on an order, by somebody who had no part in it. */
public final class Checking {
    /** Whoever is no manager needs it to check. */
    static final String SKILL = "quality-check";

    private final Order order;
    private final Standing standing;
    private final Worksheet worksheet;

    Checking(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.worksheet = order.worksheet();
    }

    /** Says that the work is done. */
    public WorkEvent.QualityCheckSubmitted submit(Act act) {
        standing.mustAllow(OrderCommand.SUBMIT_QUALITY_CHECK);
        worksheet.mustBeFinished();
        order.followUp().ifPresent(FollowUp::mustBeExplained);
        standing.obey(OrderCommand.SUBMIT_QUALITY_CHECK);
        return new WorkEvent.QualityCheckSubmitted(order.next(act));
    }

    /** Passes the check: the only way to {@link OrderState#READY}. */
    public WorkEvent.OrderReady pass(Worker checker, Act act) {
        standing.mustAllow(OrderCommand.PASS);
        mustBeFor(checker);
        standing.ready(act.at());
        var bill = order.bill();
        return new WorkEvent.OrderReady(order.next(act), bill.total(), bill.due());
    }

    /**
     * Fails the check: the work goes back to a stage that was done.
     *
     * @param stage empty for the last one that was done
     */
    public WorkEvent.QualityFailed fail(Worker checker, Optional<String> stage, Act act) {
        standing.mustAllow(OrderCommand.FAIL);
        mustBeFor(checker);
        var again = stage.or(worksheet::latest).orElseThrow();
        worksheet.returnTo(again, null, Passage.OPEN, act.at());
        standing.obey(OrderCommand.FAIL);
        return new WorkEvent.QualityFailed(order.next(act), again);
    }

    private void mustBeFor(Worker checker) {
        worksheet.mustNotHaveBeenDoneBy(checker);
        var lacking = checker.lacks(List.of(SKILL));
        if (!lacking.isEmpty()) {
            throw new StageRefused.SkillMissing(lacking);
        }
    }
}
