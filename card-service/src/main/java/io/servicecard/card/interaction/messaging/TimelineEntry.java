package io.servicecard.card.interaction.messaging;

import static io.servicecard.card.interaction.domain.Direction.INBOUND;
import static io.servicecard.card.interaction.domain.Direction.INTERNAL;
import static io.servicecard.card.interaction.domain.Direction.OUTBOUND;

import io.servicecard.card.interaction.domain.Direction;
import io.servicecard.platform.event.EventType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How events of a type stand in the timeline.
 *
 * @param direction who addressed whom
 * @param relatedType what the event's subject is
 */
record TimelineEntry(EventType type, Direction direction, String relatedType) {
    /** The events that make entries; all others pass by. */
    static final Map<EventType, TimelineEntry> BY_TYPE =
            Stream.of(
                            of("card", "customer", INTERNAL, "CustomerRegistered"),
                            of("card", "customer", INTERNAL, "CustomerChanged"),
                            of("card", "customer", INTERNAL, "CustomersMerged"),
                            of("card", "customer", INTERNAL, "CustomerBirthday"),
                            of("card", "customer", INTERNAL, "CustomerErasureRequested"),
                            of("card", "card", INTERNAL, "CardIssued"),
                            of("card", "card", INBOUND, "CardActivated"),
                            of("card", "card", INTERNAL, "CardBlocked"),
                            of("card", "card", INTERNAL, "CardUnblocked"),
                            of("card", "card", INTERNAL, "CardReplaced"),
                            of("order", "order", INBOUND, "OrderPlaced"),
                            of("order", "order", INTERNAL, "OrderAccepted"),
                            of("order", "order", INTERNAL, "OrderRejected"),
                            of("order", "order", INTERNAL, "StageStarted"),
                            of("order", "order", INTERNAL, "StageCompleted"),
                            of("order", "order", INTERNAL, "StageReturned"),
                            of("order", "order", INTERNAL, "ResultsRecorded"),
                            of("order", "order", INTERNAL, "CauseFound"),
                            of("order", "order", INTERNAL, "AttachmentWithdrawn"),
                            of("order", "order", INTERNAL, "OrderMigrated"),
                            of("order", "order", INTERNAL, "OrderAssigned"),
                            of("order", "order", INTERNAL, "OrderUnassigned"),
                            of("order", "order", INTERNAL, "OrderPrioritised"),
                            of("order", "order", INTERNAL, "LineAdded"),
                            of("order", "order", OUTBOUND, "EstimateSent"),
                            of("order", "order", INBOUND, "EstimateDecided"),
                            of("order", "order", INTERNAL, "OrderPended"),
                            of("order", "order", INTERNAL, "OrderHeld"),
                            of("order", "order", INTERNAL, "OrderResumed"),
                            of("order", "order", INTERNAL, "QualityCheckSubmitted"),
                            of("order", "order", INTERNAL, "QualityFailed"),
                            of("order", "order", INTERNAL, "OrderReady"),
                            of("order", "order", INBOUND, "PointsPaymentRequested"),
                            of("order", "order", INBOUND, "PaymentRecorded"),
                            of("order", "order", INTERNAL, "PaymentVoided"),
                            of("order", "order", INTERNAL, "PaymentRefunded"),
                            of("order", "order", INTERNAL, "CreditApproved"),
                            of("order", "order", INTERNAL, "OrderHandedOver"),
                            of("order", "order", INTERNAL, "StorageReminderDue"),
                            of("order", "order", INTERNAL, "OrderUnclaimed"),
                            of("order", "order", INTERNAL, "OrderClosed"),
                            of("order", "order", INBOUND, "CancellationRequested"),
                            of("order", "order", INTERNAL, "CancellationRefused"),
                            of("order", "order", INTERNAL, "OrderReturned"),
                            of("order", "order", INTERNAL, "OrderCancelled"),
                            of("order", "customer", INTERNAL, "ErasureCompleted"),
                            of("order", "order-message", INTERNAL, "OrderMessagePosted"),
                            of("order", "promise", INTERNAL, "PromiseChanged"),
                            of("order", "promise", INTERNAL, "PromiseAtRisk"),
                            of("order", "deadline", INTERNAL, "SlaAtRisk"),
                            of("order", "deadline", INTERNAL, "SlaBreached"),
                            of("order", "deadline", INTERNAL, "SlaMet"),
                            of("loyalty", "customer", INTERNAL, "TierChanged"),
                            of("loyalty", "offer", OUTBOUND, "OfferGranted"),
                            of("loyalty", "account", INTERNAL, "PointsEarned"),
                            of("loyalty", "account", INTERNAL, "PointsHeld"),
                            of("loyalty", "account", INTERNAL, "PointsHoldDeclined"),
                            of("loyalty", "account", INTERNAL, "PointsRedeemed"),
                            of("loyalty", "account", INTERNAL, "PointsReleased"),
                            of("loyalty", "account", INTERNAL, "PointsClawedBack"),
                            of("loyalty", "account", INTERNAL, "PointsRestored"),
                            of("loyalty", "account", INTERNAL, "PointsExpired"),
                            of("loyalty", "account", INTERNAL, "PointsExpiringSoon"),
                            of("loyalty", "account", INTERNAL, "PointsAdjusted"),
                            of("loyalty", "account", INTERNAL, "PointsTransferred"),
                            of("loyalty", "account", INTERNAL, "ErasureCompleted"),
                            of("notification", "notification", OUTBOUND, "NotificationSent"),
                            of("notification", "notification", INTERNAL, "NotificationFailed"),
                            of("feedback", "survey-invitation", OUTBOUND, "SurveyInvited"),
                            of("feedback", "survey-invitation", INBOUND, "FeedbackReceived"),
                            of("feedback", "case", INTERNAL, "DetractorRaised"),
                            of("feedback", "complaint", INBOUND, "ComplaintOpened"),
                            of("feedback", "complaint", INTERNAL, "ComplaintStepDone"),
                            of("feedback", "complaint", INTERNAL, "ComplaintClosed"),
                            of("feedback", "compensation", OUTBOUND, "CompensationGranted"))
                    .collect(Collectors.toUnmodifiableMap(TimelineEntry::type, entry -> entry));

    private static TimelineEntry of(
            String service, String relatedType, Direction direction, String name) {
        return new TimelineEntry(EventType.v1(service, name), direction, relatedType);
    }
}
