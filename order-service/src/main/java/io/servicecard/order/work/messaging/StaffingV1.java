package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.order.work.domain.StaffingEvent;
import java.util.UUID;

/** Who does orders, in the published language. */
sealed interface StaffingV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, StaffingEvent event) {
        return switch (event) {
            case StaffingEvent.OrderAssigned e ->
                    new Staffed(head, e.staffId(), e.stage().orElse(null));
            case StaffingEvent.OrderUnassigned e ->
                    new Staffed(head, e.staffId(), e.stage().orElse(null));
            case StaffingEvent.OrderPrioritised e -> new Prioritised(head, e.priority());
        };
    }

    /** Who of the staff has it, or had it. */
    record Staffed(
            @JsonUnwrapped Head head,
            UUID staffId,
            @JsonInclude(JsonInclude.Include.NON_NULL) String stage)
            implements StaffingV1 {}

    record Prioritised(@JsonUnwrapped Head head, Priority priority) implements StaffingV1 {}
}
