package io.servicecard.order.work.application;

import io.servicecard.order.deadline.domain.OrderNews;
import io.servicecard.order.deadline.domain.OrderRef;
import io.servicecard.order.deadline.domain.WaitReason;
import io.servicecard.order.work.domain.EndEvent;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.IntakeEvent;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.OfferEvent;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.StaffingEvent;
import io.servicecard.order.work.domain.WaitEvent;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.order.work.domain.WorkEvent;
import java.util.Optional;

/** What an order's events are to its deadlines. */
final class DeadlineNews {
    private DeadlineNews() {}

    /** The news; empty for what deadlines have nothing to do with. */
    static Optional<OrderNews> of(OrderEvent event) {
        var head = event.head();
        var order = head.orderId();
        var at = head.act().at();
        return Optional.ofNullable(
                switch (event) {
                    case IntakeEvent.OrderPlaced e ->
                            new OrderNews.Placed(
                                    ref(head), e.templateKey(), e.templateVersion(), at);
                    case IntakeEvent.OrderAccepted e ->
                            new OrderNews.Accepted(order, e.readyBy(), at);
                    case IntakeEvent.OrderRejected _ -> new OrderNews.Rejected(order, at);
                    case WorkEvent.StageCompleted e ->
                            new OrderNews.StageDone(order, e.stage(), at);
                    case WorkEvent.OrderReady _ -> new OrderNews.Ready(order, at);
                    case WaitEvent.OrderPended e ->
                            new OrderNews.Waits(order, reason(e.waitingFor()), at);
                    case WaitEvent.OrderHeld e ->
                            new OrderNews.Waits(order, reason(e.waitingFor()), at);
                    case WaitEvent.OrderResumed _ -> new OrderNews.Resumed(order, at);
                    case HandOverEvent.OrderHandedOver _ -> new OrderNews.HandedOver(order, at);
                    case EndEvent.OrderCancelled _ -> new OrderNews.Cancelled(order, at);
                    case WorkEvent _,
                            RecordEvent _,
                            OfferEvent _,
                            StaffingEvent _,
                            MoneyEvent _,
                            HandOverEvent _,
                            EndEvent _ ->
                            null;
                });
    }

    private static WaitReason reason(WaitingFor waitingFor) {
        return switch (waitingFor) {
            case APPROVAL -> WaitReason.APPROVAL;
            case INFO -> WaitReason.INFO;
            case PAYMENT -> WaitReason.PAYMENT;
            case PARTS -> WaitReason.PARTS;
            case EQUIPMENT -> WaitReason.EQUIPMENT;
            case STAFF -> WaitReason.STAFF;
        };
    }

    private static OrderRef ref(OrderEvent.Head head) {
        return new OrderRef(
                head.orderId(),
                head.origin().number(),
                head.origin().customerId(),
                head.origin().cardId(),
                head.origin().branchId());
    }
}
