package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.Intake;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as lists show it. */
public record OrderSummary(
        UUID id,
        String number,
        OrderState state,
        Priority priority,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        Money total,
        @Schema(nullable = true) Instant readyBy,
        long version) {
    static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id(),
                order.origin().number(),
                order.state(),
                order.priority(),
                order.origin().customerId(),
                order.origin().cardId(),
                order.origin().branchId(),
                order.bill().total(),
                order.intake().map(Intake::readyBy).orElse(null),
                order.version());
    }
}
