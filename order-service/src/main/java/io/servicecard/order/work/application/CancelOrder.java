package io.servicecard.order.work.application;

import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.work.domain.FeeTariff;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends an order before the work is done, at once or as it was asked for; held points are released
 * by its event. What was paid beyond the fee, which only an end that was asked for has, is given
 * back with it.
 */
@ApplicationScoped
public class CancelOrder {
    private final ChangeOrder orders;
    private final OrderTexts texts;
    private final RefundPayment refunds;
    private final FeeTariff tariff;

    CancelOrder(ChangeOrder orders, OrderTexts texts, RefundPayment refunds, OrderConfig config) {
        this.orders = orders;
        this.texts = texts;
        this.refunds = refunds;
        var fees = config.cancellationFee();
        this.tariff =
                new FeeTariff(
                        new Rate(fees.untouchedBasisPoints()),
                        new Rate(fees.takenInBasisPoints()),
                        new Rate(fees.begunBasisPoints()));
    }

    /**
     * The order, ended without a fee.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order cancel(UUID orderId, IfMatch ifMatch, String reason) {
        return settled(
                orders.change(
                        orderId,
                        ifMatch,
                        order -> texts.note(order, reason),
                        (order, act) ->
                                order.ending().cancel(texts.closingReason(order, reason), act)));
    }

    /**
     * The order, waiting for the decision whether it ends, and for which fee.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order request(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                order -> texts.note(order, reason),
                (order, act) ->
                        order.ending().request(texts.closingReason(order, reason), tariff, act));
    }

    /**
     * The order, ended as it was asked for.
     *
     * @param fee empty for the proposed one
     * @param reason why; null when nothing was said
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order approve(UUID orderId, IfMatch ifMatch, Optional<Money> fee, String reason) {
        return settled(
                orders.change(
                        orderId,
                        ifMatch,
                        order -> texts.note(order, reason),
                        (order, act) -> order.ending().approve(fee, reason != null, act)));
    }

    /**
     * The order, back where it was when its end was asked for.
     *
     * @param reason why; null when nothing was said
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order refuse(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                order -> texts.note(order, reason),
                (order, act) -> order.ending().refuse(act));
    }

    /** Gives back what an order that has just ended owes, the latest payment first. */
    private Order settled(Order ended) {
        var currency = ended.bill().currency();
        for (var piece : ended.paying().owedBack()) {
            var back = new Money(piece.amountMinor(), currency);
            var unused = refunds.refund(ended.id(), null, piece.paymentId(), back);
        }
        return ended;
    }
}
