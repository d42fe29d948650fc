package io.servicecard.order.assignment.application;

import io.servicecard.order.work.application.OrderFollower;
import io.servicecard.order.work.domain.EndEvent;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.IntakeEvent;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.OfferEvent;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.StaffingEvent;
import io.servicecard.order.work.domain.WaitEvent;
import io.servicecard.order.work.domain.WorkEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Notes orders of which a stage may have opened, in the transaction in which it did. What a person
 * takes away is not given by itself: whoever does that has somebody else in mind.
 */
@ApplicationScoped
class NoteOpenWork implements OrderFollower {
    private final WorkToGive work;

    NoteOpenWork(WorkToGive work) {
        this.work = work;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(OrderEvent event) {
        switch (event) {
            case IntakeEvent.OrderAccepted _,
                    WorkEvent.StageCompleted _,
                    WorkEvent.StageReturned _,
                    WorkEvent.QualityFailed _,
                    WorkEvent.OrderMigrated _ ->
                    work.note(event.head().orderId(), event.head().act().at());
            case StaffingEvent.OrderUnassigned _ -> work.forget(event.head().orderId());
            case IntakeEvent _,
                    WorkEvent _,
                    WaitEvent _,
                    RecordEvent _,
                    OfferEvent _,
                    StaffingEvent _,
                    MoneyEvent _,
                    HandOverEvent _,
                    EndEvent _ -> {}
        }
    }
}
