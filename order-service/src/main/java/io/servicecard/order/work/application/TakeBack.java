package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.CameBack;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.Refund;
import io.servicecard.order.work.domain.Return;
import io.servicecard.order.work.domain.ReturnReason;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes something back that was handed over; money is given back here, points by loyalty. */
@ApplicationScoped
public class TakeBack {
    private final ChangeOrder orders;
    private final Returns returns;
    private final Refunds refunds;

    TakeBack(ChangeOrder orders, Returns returns, Refunds refunds) {
        this.orders = orders;
        this.returns = returns;
        this.refunds = refunds;
    }

    /**
     * The return, on record.
     *
     * @param lines how many of which line, by its place
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public TakenBack take(
            UUID orderId, IfMatch ifMatch, Map<Integer, Integer> lines, ReturnReason reason) {
        var id = Ids.next();
        orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var before = CameBack.of(returns.of(orderId));
                    var event = order.handingOver().takeBack(id, before, lines, act);
                    returns.persistAndFlush(new Return(event, reason));
                    refunds.persist(refunds(event));
                    return event;
                });
        return new TakenBack(returns.findById(id), refunds.with(orderId, List.of(id)));
    }

    private static List<Refund> refunds(HandOverEvent.OrderReturned event) {
        var currency = event.settlement().total().currency();
        return event.pieces().stream()
                .map(piece -> new Refund(Ids.next(), event, piece, currency))
                .toList();
    }
}
