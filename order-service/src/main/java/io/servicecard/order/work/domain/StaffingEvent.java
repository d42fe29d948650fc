package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.util.Optional;
import java.util.UUID;

/** Who does it, and whether before others; for staff only. */
public sealed interface StaffingEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    @Override
    default Optional<String> atStage() {
        return switch (this) {
            case OrderAssigned e -> e.stage();
            case OrderUnassigned e -> e.stage();
            case OrderPrioritised _ -> Optional.empty();
        };
    }

    record OrderAssigned(Head head, Optional<String> stage, UUID staffId)
            implements StaffingEvent {}

    record OrderUnassigned(Head head, Optional<String> stage, UUID staffId)
            implements StaffingEvent {}

    record OrderPrioritised(Head head, Priority priority) implements StaffingEvent {}
}
