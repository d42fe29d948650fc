package io.servicecard.order.message.application;

import io.servicecard.order.message.domain.MessageRefused;
import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.message.domain.ReadMark;
import io.servicecard.order.message.domain.Side;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Writes to the other side about an order, and notes what was read. The order's row lock lets the
 * messages of one order come one after the other, so that none slips in before one that was read.
 */
@ApplicationScoped
public class PostMessage {
    /** The column texts are sealed for. */
    static final String TEXT = "order_message.text";

    private final ChangeOrder orders;
    private final Messages messages;
    private final MessageEvents events;
    private final PersonalData personalData;
    private final Acting acting;
    private final Caller caller;

    PostMessage(
            ChangeOrder orders,
            Messages messages,
            MessageEvents events,
            PersonalData personalData,
            Acting acting,
            Caller caller) {
        this.orders = orders;
        this.messages = messages;
        this.events = events;
        this.personalData = personalData;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * The message; who writes has read what was written before.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when there is no such order
     */
    @Transactional
    public OrderMessage post(UUID orderId, String text) {
        var order = orders.lock(orderId, null);
        var key = personalData.keyOf(order.origin().customerId());
        var message =
                new OrderMessage(Ids.next(), orderId, side(), key.seal(TEXT, text), acting.now());
        messages.persistAndFlush(message);
        read(orderId, message.id());
        events.posted(order, message);
        return message;
    }

    /**
     * Notes that the caller's side has read up to a message.
     *
     * @return up to where it has read now
     * @throws MessageRefused.NotFound when the order has no such message
     */
    @Transactional
    public UUID readUpTo(UUID orderId, UUID messageId) {
        var order = orders.lock(orderId, null);
        if (!messages.has(order.id(), messageId)) {
            throw new MessageRefused.NotFound();
        }
        return read(orderId, messageId);
    }

    private UUID read(UUID orderId, UUID messageId) {
        var now = acting.now().at();
        var mark = messages.mark(orderId, side());
        if (mark.isEmpty()) {
            messages.add(new ReadMark(orderId, side(), messageId, now));
            return messageId;
        }
        mark.get().goOn(messageId, now);
        return mark.get().upTo();
    }

    private Side side() {
        return caller.onlyOwner().isPresent() ? Side.CUSTOMER : Side.STAFF;
    }
}
