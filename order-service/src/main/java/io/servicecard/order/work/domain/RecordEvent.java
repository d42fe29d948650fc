package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.util.Optional;

/** Something was written down about an order, or taken back; the work stays where it is. */
public sealed interface RecordEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return switch (this) {
            case ResultsRecorded _ -> Visibility.CUSTOMER;
            case CauseFound _ -> Visibility.INTERNAL;
            case AttachmentWithdrawn e ->
                    e.withdrawal().internal() ? Visibility.INTERNAL : Visibility.CUSTOMER;
        };
    }

    @Override
    default Optional<String> atStage() {
        return this instanceof ResultsRecorded e ? Optional.of(e.stage()) : Optional.empty();
    }

    record ResultsRecorded(Head head, String stage) implements RecordEvent {}

    record CauseFound(Head head, RootCause cause, Fault fault) implements RecordEvent {}

    record AttachmentWithdrawn(Head head, Withdrawal withdrawal) implements RecordEvent {}
}
