package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.domain.EstimateOutcome;
import io.servicecard.order.work.domain.Fault;
import io.servicecard.order.work.domain.FollowUpKind;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.order.work.domain.PaymentPurpose;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.order.work.domain.RootCause;
import io.servicecard.order.work.domain.Settlement;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.order.work.domain.WithdrawalReason;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The published language of orders, version 1; its schemas are in contracts/events. */
sealed interface OrderEventV1 {
    /** What every event of an order says. */
    record Head(
            UUID orderId,
            String orderNumber,
            UUID customerId,
            UUID cardId,
            UUID branchId,
            long orderVersion,
            Instant occurredAt,
            String actorRole) {
        static Head of(OrderEvent.Head head) {
            return new Head(
                    head.orderId(),
                    head.origin().number(),
                    head.origin().customerId(),
                    head.origin().cardId(),
                    head.origin().branchId(),
                    head.version(),
                    head.act().at(),
                    head.act().role());
        }
    }

    /** Of events that say no more. */
    record Plain(@JsonUnwrapped Head head) implements OrderEventV1 {}

    record Placed(
            @JsonUnwrapped Head head,
            String templateKey,
            int templateVersion,
            Money total,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID parentOrderId,
            @JsonInclude(JsonInclude.Include.NON_NULL) FollowUpKind followUp)
            implements OrderEventV1 {}

    record Reminder(@JsonUnwrapped Head head, int reminder) implements OrderEventV1 {}

    record CauseFound(@JsonUnwrapped Head head, RootCause cause, Fault fault)
            implements OrderEventV1 {}

    record Accepted(@JsonUnwrapped Head head, Instant readyBy) implements OrderEventV1 {}

    record Stage(@JsonUnwrapped Head head, String stage) implements OrderEventV1 {}

    record Migrated(@JsonUnwrapped Head head, String templateKey, int templateVersion)
            implements OrderEventV1 {}

    /** Who of the staff has it, or had it. */
    record Staffed(
            @JsonUnwrapped Head head,
            UUID staffId,
            @JsonInclude(JsonInclude.Include.NON_NULL) String stage)
            implements OrderEventV1 {}

    record Prioritised(@JsonUnwrapped Head head, Priority priority) implements OrderEventV1 {}

    record LineAdded(@JsonUnwrapped Head head, Money added, Money total) implements OrderEventV1 {}

    record EstimateSent(
            @JsonUnwrapped Head head, UUID estimateId, int number, Money total, Instant expiresAt)
            implements OrderEventV1 {}

    record EstimateDecided(
            @JsonUnwrapped Head head,
            UUID estimateId,
            int number,
            EstimateOutcome outcome,
            Money approved,
            Money total)
            implements OrderEventV1 {}

    record Pended(@JsonUnwrapped Head head, WaitingFor waitingFor) implements OrderEventV1 {}

    record Held(@JsonUnwrapped Head head, WaitingFor waitingFor, Instant reviewAt)
            implements OrderEventV1 {}

    record Ready(@JsonUnwrapped Head head, Money total, Money balanceDue) implements OrderEventV1 {}

    record PointsRequested(@JsonUnwrapped Head head, UUID paymentId, long points, Money balanceDue)
            implements OrderEventV1 {}

    record Paid(
            @JsonUnwrapped Head head,
            UUID paymentId,
            PaymentMethod method,
            PaymentPurpose purpose,
            Money amount)
            implements OrderEventV1 {}

    record Voided(@JsonUnwrapped Head head, UUID paymentId, PaymentMethod method, Money amount)
            implements OrderEventV1 {}

    record Refunded(
            @JsonUnwrapped Head head,
            UUID refundId,
            UUID paymentId,
            PaymentMethod method,
            Money amount)
            implements OrderEventV1 {}

    record HandedOver(@JsonUnwrapped Head head, Settled settlement) implements OrderEventV1 {}

    record Returned(
            @JsonUnwrapped Head head,
            long settledVersion,
            Instant settledAt,
            Settled settlement,
            CameBack returned)
            implements OrderEventV1 {}

    /** All that came back by now, and what was given back for it. */
    record CameBack(List<Back> lines, Money money, long points) {
        static CameBack of(Settlement.Returned returned) {
            return new CameBack(
                    returned.lines().stream()
                            .map(line -> new Back(line.lineId(), line.quantity(), line.net()))
                            .toList(),
                    returned.money(),
                    returned.points());
        }
    }

    /** What of a line came back. */
    record Back(String lineId, int quantity, Money net) {}

    /** How the order was paid. */
    record Settled(
            Money total,
            Money paidMoney,
            Money paidByPoints,
            long points,
            List<UUID> holdIds,
            List<Line> lines) {
        static Settled of(Settlement settlement) {
            return new Settled(
                    settlement.total(),
                    settlement.paidMoney(),
                    settlement.paidByPoints(),
                    settlement.points(),
                    settlement.holdIds(),
                    settlement.lines().stream().map(Line::of).toList());
        }
    }

    /** What was paid for. */
    record Line(
            String lineId,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID serviceId,
            LineKind kind,
            int quantity,
            Money net) {
        static Line of(Settlement.Line line) {
            return new Line(
                    line.lineId(), line.serviceId(), line.kind(), line.quantity(), line.net());
        }
    }

    record CancellationRequested(@JsonUnwrapped Head head, Money proposedFee)
            implements OrderEventV1 {}

    record Cancelled(@JsonUnwrapped Head head, List<UUID> holdIds, Money fee)
            implements OrderEventV1 {}

    record Withdrawn(@JsonUnwrapped Head head, UUID attachmentId, WithdrawalReason reason)
            implements OrderEventV1 {}
}
