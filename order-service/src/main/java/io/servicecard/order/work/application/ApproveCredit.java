package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets an item go before all is paid. */
@ApplicationScoped
public class ApproveCredit {
    private final ChangeOrder orders;
    private final OrderTexts texts;

    ApproveCredit(ChangeOrder orders, OrderTexts texts) {
        this.orders = orders;
        this.texts = texts;
    }

    /**
     * The order, of which what is due now may be owed.
     *
     * @param reason why
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order approve(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                order -> texts.note(order, reason),
                (order, act) -> order.handingOver().approveCredit(act));
    }
}
