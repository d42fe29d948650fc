package io.servicecard.order.assignment.application;

import io.servicecard.order.work.application.OrderFollower;
import io.servicecard.order.work.domain.OrderEvent;
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
            case OrderEvent.Accepted e -> note(e.head());
            case OrderEvent.StageCompleted e -> note(e.head());
            case OrderEvent.StageReturned e -> note(e.head());
            case OrderEvent.QualityFailed e -> note(e.head());
            case OrderEvent.Migrated e -> note(e.head());
            case OrderEvent.Unassigned e -> work.forget(e.head().orderId());
            case OrderEvent.Placed _,
                    OrderEvent.Rejected _,
                    OrderEvent.StageStarted _,
                    OrderEvent.ResultsRecorded _,
                    OrderEvent.CauseFound _,
                    OrderEvent.AttachmentWithdrawn _,
                    OrderEvent.LineAdded _,
                    OrderEvent.EstimateSent _,
                    OrderEvent.EstimateDecided _,
                    OrderEvent.Assigned _,
                    OrderEvent.Prioritised _,
                    OrderEvent.Pended _,
                    OrderEvent.Held _,
                    OrderEvent.Resumed _,
                    OrderEvent.QualityCheckSubmitted _,
                    OrderEvent.Ready _,
                    OrderEvent.PointsPaymentRequested _,
                    OrderEvent.PaymentRecorded _,
                    OrderEvent.PaymentVoided _,
                    OrderEvent.PaymentRefunded _,
                    OrderEvent.HandedOver _,
                    OrderEvent.Returned _,
                    OrderEvent.StorageReminderDue _,
                    OrderEvent.Unclaimed _,
                    OrderEvent.Closed _,
                    OrderEvent.CancellationRequested _,
                    OrderEvent.CancellationRefused _,
                    OrderEvent.Cancelled _ -> {}
        }
    }

    private void note(OrderEvent.Head head) {
        work.note(head.orderId(), head.act().at());
    }
}
