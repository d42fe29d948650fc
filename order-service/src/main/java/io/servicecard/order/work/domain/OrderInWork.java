package io.servicecard.order.work.domain;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The part of an order's life cycle between intake and being ready. */
@MappedSuperclass
public abstract class OrderInWork extends OrderRecord {
    /** For the persistence provider. */
    protected OrderInWork() {}

    OrderInWork(
            UUID id,
            String number,
            Origin origin,
            Asset asset,
            Worksheet worksheet,
            Bill bill,
            byte[] trackingHash) {
        super(id, number, origin, asset, worksheet, bill, trackingHash);
    }

    /** Takes the item in, for a promise that lies ahead. */
    public OrderEvent.Accepted accept(Intake act, Act by) {
        switch (state) {
            case PLACED -> mustLieAhead(act.readyBy(), by.at());
            case DRAFT,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.ACCEPT);
        }
        intake = act;
        state = OrderState.ACCEPTED;
        return new OrderEvent.Accepted(next(by), act.readyBy());
    }

    /** Refuses the order; the reason stays in the service. */
    public OrderEvent.Rejected reject(String reason, Act act) {
        switch (state) {
            case PLACED -> state = OrderState.REJECTED;
            case DRAFT,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.REJECT);
        }
        closingReason = reason;
        return new OrderEvent.Rejected(next(act));
    }

    /** Begins a stage, while no other one is under way. */
    public OrderEvent.StageStarted startStage(String stage, Worker worker, Act act) {
        switch (state) {
            case ACCEPTED, IN_PROGRESS -> worksheet.start(stage, worker, act.at());
            case DRAFT,
                    PLACED,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.START_STAGE);
        }
        state = OrderState.IN_PROGRESS;
        return new OrderEvent.StageStarted(next(act), stage);
    }

    /** Ends the stage that is under way. */
    public OrderEvent.StageCompleted completeStage(String stage, Worker worker, Act act) {
        switch (state) {
            case IN_PROGRESS -> worksheet.complete(stage, worker, act.at());
            case DRAFT,
                    PLACED,
                    ACCEPTED,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.COMPLETE_STAGE);
        }
        return new OrderEvent.StageCompleted(next(act), stage);
    }

    /** Says that the work is done. */
    public OrderEvent.QualityCheckSubmitted submitQualityCheck(Act act) {
        switch (state) {
            case IN_PROGRESS -> worksheet.mustBeFinished();
            case DRAFT,
                    PLACED,
                    ACCEPTED,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.SUBMIT_QUALITY_CHECK);
        }
        state = OrderState.QUALITY_CHECK;
        return new OrderEvent.QualityCheckSubmitted(next(act));
    }

    /** Passes the check: the only way to {@link OrderState#READY}. */
    public OrderEvent.Ready passQualityCheck(Worker checker, Act act) {
        switch (state) {
            case QUALITY_CHECK -> worksheet.mustNotHaveBeenDoneBy(checker);
            case DRAFT,
                    PLACED,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.PASS);
        }
        state = OrderState.READY;
        return new OrderEvent.Ready(next(act), bill.total(), bill.due());
    }

    /** Fails the check: work goes on. */
    public OrderEvent.QualityFailed failQualityCheck(Worker checker, Act act) {
        switch (state) {
            case QUALITY_CHECK -> worksheet.mustNotHaveBeenDoneBy(checker);
            case DRAFT,
                    PLACED,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.FAIL);
        }
        state = OrderState.IN_PROGRESS;
        return new OrderEvent.QualityFailed(next(act));
    }
}
