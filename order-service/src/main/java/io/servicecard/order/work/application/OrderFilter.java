package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.OrderState;
import java.util.Optional;
import java.util.UUID;

/** Which orders to list; what is empty does not matter. */
public record OrderFilter(
        Optional<UUID> customerId,
        Optional<UUID> branchId,
        Optional<OrderState> state,
        Optional<String> number) {
    /** The same, of one customer. */
    OrderFilter of(Optional<UUID> customer) {
        return new OrderFilter(customer, branchId, state, number);
    }
}
