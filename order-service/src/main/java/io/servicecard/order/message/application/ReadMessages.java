package io.servicecard.order.message.application;

import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.message.domain.ReadMark;
import io.servicecard.order.message.domain.Side;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was written about an order. */
@ApplicationScoped
public class ReadMessages {
    private final ReadOrders orders;
    private final Messages messages;
    private final PersonalData personalData;

    ReadMessages(ReadOrders orders, Messages messages, PersonalData personalData) {
        this.orders = orders;
        this.messages = messages;
        this.personalData = personalData;
    }

    /**
     * A message.
     *
     * @param text null once the customer was erased
     * @param read whether the side it was written to has read it
     */
    public record Opened(OrderMessage message, String text, boolean read) {
        @Override
        public String toString() {
            return "message " + message.id();
        }
    }

    /** Those of an order, newest first, with smaller ids than the cursor's. */
    @Transactional
    public List<Opened> of(UUID orderId, UUID cursor, int limit) {
        var order = orders.one(orderId);
        var customer = order.origin().customerId();
        var key = personalData.keysOf(List.of(customer)).get(customer);
        var byCustomer = messages.mark(orderId, Side.CUSTOMER);
        var byStaff = messages.mark(orderId, Side.STAFF);
        return messages.before(orderId, cursor, limit).stream()
                .map(
                        message ->
                                new Opened(
                                        message,
                                        key.open(PostMessage.TEXT, message.text()),
                                        isRead(
                                                message,
                                                message.side() == Side.STAFF
                                                        ? byCustomer
                                                        : byStaff)))
                .toList();
    }

    private static boolean isRead(OrderMessage message, Optional<ReadMark> mark) {
        return mark.filter(read -> read.covers(message.id())).isPresent();
    }
}
