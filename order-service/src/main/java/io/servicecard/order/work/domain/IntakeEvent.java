package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What was asked for, and whether we took it on. */
public sealed interface IntakeEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** It was asked for; a follow-up names the order whose work it does again. */
    record OrderPlaced(
            Head head,
            String templateKey,
            int templateVersion,
            Money total,
            Optional<FollowUp> followUp)
            implements IntakeEvent {}

    record OrderAccepted(Head head, Instant readyBy) implements IntakeEvent {}

    record OrderRejected(Head head) implements IntakeEvent {}
}
