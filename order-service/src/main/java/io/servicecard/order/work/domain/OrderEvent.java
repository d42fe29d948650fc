package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to an order: each transition returns exactly one. */
public sealed interface OrderEvent {
    /** What all events of an order say. */
    Head head();

    /** What happened, in the words that timelines and other services read. */
    default String name() {
        return switch (this) {
            case Placed e -> "OrderPlaced";
            case Accepted e -> "OrderAccepted";
            case Rejected e -> "OrderRejected";
            case StageStarted e -> "StageStarted";
            case StageCompleted e -> "StageCompleted";
            case StageReturned e -> "StageReturned";
            case ResultsRecorded e -> "ResultsRecorded";
            case CauseFound e -> "CauseFound";
            case Migrated e -> "OrderMigrated";
            case Assigned e -> "OrderAssigned";
            case Unassigned e -> "OrderUnassigned";
            case Prioritised e -> "OrderPrioritised";
            case LineAdded e -> "LineAdded";
            case EstimateSent e -> "EstimateSent";
            case EstimateDecided e -> "EstimateDecided";
            case Pended e -> "OrderPended";
            case Held e -> "OrderHeld";
            case Resumed e -> "OrderResumed";
            case QualityCheckSubmitted e -> "QualityCheckSubmitted";
            case QualityFailed e -> "QualityFailed";
            case Ready e -> "OrderReady";
            case PointsPaymentRequested e -> "PointsPaymentRequested";
            case PaymentRecorded e -> "PaymentRecorded";
            case PaymentVoided e -> "PaymentVoided";
            case PaymentRefunded e -> "PaymentRefunded";
            case HandedOver e -> "OrderHandedOver";
            case Returned e -> "OrderReturned";
            case StorageReminderDue e -> "StorageReminderDue";
            case Unclaimed e -> "OrderUnclaimed";
            case Closed e -> "OrderClosed";
            case CancellationRequested e -> "CancellationRequested";
            case CancellationRefused e -> "CancellationRefused";
            case Cancelled e -> "OrderCancelled";
            case AttachmentWithdrawn e -> "AttachmentWithdrawn";
        };
    }

    /**
     * What all events of an order say.
     *
     * @param version of the order after it happened
     * @param act who did it, and when
     */
    record Head(UUID orderId, Origin origin, long version, Act act) {}

    /** It was asked for; a follow-up names the order whose work it does again. */
    record Placed(
            Head head,
            String templateKey,
            int templateVersion,
            Money total,
            Optional<FollowUp> followUp)
            implements OrderEvent {}

    record Accepted(Head head, Instant readyBy) implements OrderEvent {}

    record Rejected(Head head) implements OrderEvent {}

    record StageStarted(Head head, String stage) implements OrderEvent {}

    record StageCompleted(Head head, String stage) implements OrderEvent {}

    record StageReturned(Head head, String stage) implements OrderEvent {}

    record ResultsRecorded(Head head, String stage) implements OrderEvent {}

    /**
     * Little work was added.
     *
     * @param added what the line costs
     * @param total what the order costs with it
     */
    record LineAdded(Head head, Money added, Money total) implements OrderEvent {}

    /**
     * An estimate waits for its decision.
     *
     * @param total what its lines cost, all of them
     */
    record EstimateSent(Head head, UUID estimateId, int number, Money total, Instant expiresAt)
            implements OrderEvent {}

    /**
     * An estimate came to its end.
     *
     * @param approved what was agreed to
     * @param total what the order costs with it
     */
    record EstimateDecided(
            Head head,
            UUID estimateId,
            int number,
            EstimateOutcome outcome,
            Money approved,
            Money total)
            implements OrderEvent {}

    /**
     * The customer is to be reminded of an item that was not fetched.
     *
     * @param number counts the reminders, from 1
     */
    record StorageReminderDue(Head head, int number) implements OrderEvent {}

    record CauseFound(Head head, RootCause cause, Fault fault) implements OrderEvent {}

    record Migrated(Head head, String templateKey, int templateVersion) implements OrderEvent {}

    record Assigned(Head head, Optional<String> stage, UUID staffId) implements OrderEvent {}

    record Unassigned(Head head, Optional<String> stage, UUID staffId) implements OrderEvent {}

    record Prioritised(Head head, Priority priority) implements OrderEvent {}

    record Pended(Head head, WaitingFor waitingFor) implements OrderEvent {}

    record Held(Head head, WaitingFor waitingFor, Instant reviewAt) implements OrderEvent {}

    record Resumed(Head head) implements OrderEvent {}

    record QualityCheckSubmitted(Head head) implements OrderEvent {}

    record QualityFailed(Head head, String stage) implements OrderEvent {}

    record Ready(Head head, Money total, Money balanceDue) implements OrderEvent {}

    record PointsPaymentRequested(Head head, UUID paymentId, long points, Money balanceDue)
            implements OrderEvent {}

    record PaymentRecorded(
            Head head, UUID paymentId, PaymentMethod method, PaymentPurpose purpose, Money amount)
            implements OrderEvent {}

    record PaymentVoided(Head head, UUID paymentId, PaymentMethod method, Money amount)
            implements OrderEvent {}

    record PaymentRefunded(
            Head head, UUID refundId, UUID paymentId, PaymentMethod method, Money amount)
            implements OrderEvent {}

    record HandedOver(Head head, Settlement settlement) implements OrderEvent {}

    /**
     * Something came back that was handed over.
     *
     * @param settledVersion of the order when it was handed over
     * @param lines what came back now
     * @param returned all that came back by now
     * @param pieces what is given back now
     */
    record Returned(
            Head head,
            UUID returnId,
            long settledVersion,
            Instant settledAt,
            Settlement settlement,
            List<Return.Line> lines,
            Settlement.Returned returned,
            List<Restitution.Piece> pieces)
            implements OrderEvent {}

    record Unclaimed(Head head) implements OrderEvent {}

    record Closed(Head head) implements OrderEvent {}

    /**
     * Its end was asked for.
     *
     * @param proposedFee what that would cost
     */
    record CancellationRequested(Head head, Money proposedFee) implements OrderEvent {}

    record CancellationRefused(Head head) implements OrderEvent {}

    /**
     * It ended before its work was done.
     *
     * @param holdIds of the points that are released
     * @param fee what is to pay for that; nothing when it was waived
     */
    record Cancelled(Head head, List<UUID> holdIds, Money fee) implements OrderEvent {}

    record AttachmentWithdrawn(Head head, Withdrawal withdrawal) implements OrderEvent {}
}
