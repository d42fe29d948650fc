package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.Fault;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.RootCause;
import io.servicecard.order.work.domain.WithdrawalReason;
import java.util.UUID;

/** What is written down about orders, in the published language. */
sealed interface RecordV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, RecordEvent event) {
        return switch (event) {
            case RecordEvent.ResultsRecorded e -> new Stage(head, e.stage());
            case RecordEvent.CauseFound e -> new CauseFound(head, e.cause(), e.fault());
            case RecordEvent.AttachmentWithdrawn e ->
                    new Withdrawn(head, e.withdrawal().attachmentId(), e.withdrawal().reason());
        };
    }

    record CauseFound(@JsonUnwrapped Head head, RootCause cause, Fault fault) implements RecordV1 {}

    record Withdrawn(@JsonUnwrapped Head head, UUID attachmentId, WithdrawalReason reason)
            implements RecordV1 {}
}
