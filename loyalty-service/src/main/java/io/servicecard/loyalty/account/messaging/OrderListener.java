package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.application.ForgetPayment;
import io.servicecard.loyalty.account.application.HoldForPayment;
import io.servicecard.loyalty.account.application.ReadAhead;
import io.servicecard.loyalty.account.application.SettleOrder;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders ask for points as a payment, take that back, and end. */
@ApplicationScoped
class OrderListener implements EventListener {
    private final HoldForPayment holdForPayment;
    private final ForgetPayment forgetPayment;
    private final SettleOrder settleOrder;
    private final ReadAhead readAhead;
    private final FactsAhead facts;

    OrderListener(
            HoldForPayment holdForPayment,
            ForgetPayment forgetPayment,
            SettleOrder settleOrder,
            ReadAhead readAhead,
            FactsAhead facts) {
        this.holdForPayment = holdForPayment;
        this.forgetPayment = forgetPayment;
        this.settleOrder = settleOrder;
        this.readAhead = readAhead;
        this.facts = facts;
    }

    @Override
    public Set<EventType> types() {
        return OrderFact.TYPES;
    }

    /**
     * Reads ahead for payments and hand-overs, which are the most; as long as each is of another
     * customer and order, so that none changes what was read for the next. What means nothing here
     * goes with them.
     */
    @Override
    public int prepare(List<CloudEvent> next) {
        var wanted = new ArrayList<ReadAhead.Fact>();
        var places = new ArrayList<Integer>();
        var seen = new HashSet<UUID>();
        int place = 0;
        for (; place < Math.min(next.size(), ReadAhead.MOST); place++) {
            var fact = facts.look(next.get(place));
            if (fact instanceof OrderFact.Irrelevant) {
                continue;
            }
            var known = ahead(fact);
            if (known.isEmpty()
                    || !seen.add(known.get().customerId())
                    || !seen.add(known.get().orderId())) {
                break;
            }
            wanted.add(known.get());
            places.add(place);
        }
        int ready = readAhead.of(wanted);
        return ready < places.size() ? places.get(ready) : place;
    }

    @Override
    public void done() {
        readAhead.forget();
    }

    private static Optional<ReadAhead.Fact> ahead(OrderFact fact) {
        return switch (fact) {
            case OrderFact.PaymentRequested f ->
                    Optional.of(new ReadAhead.Fact(f.customerId(), f.orderId(), f.paymentId()));
            case OrderFact.HandedOver f ->
                    Optional.of(new ReadAhead.Fact(f.customerId(), f.orderId(), null));
            case OrderFact.Paid _,
                    OrderFact.Returned _,
                    OrderFact.Cancelled _,
                    OrderFact.Rejected _,
                    OrderFact.PaymentVoided _,
                    OrderFact.Irrelevant _ ->
                    Optional.empty();
        };
    }

    @Override
    public void on(CloudEvent event) {
        switch (facts.take(event)) {
            case OrderFact.PaymentRequested f ->
                    holdForPayment.request(
                            new HoldForPayment.Request(
                                    f.orderId(),
                                    f.paymentId(),
                                    f.customerId(),
                                    f.points(),
                                    Optional.ofNullable(f.balanceDue())));
            case OrderFact.PaymentVoided f -> forgetPayment.forget(f.customerId(), f.paymentId());
            case OrderFact.HandedOver f ->
                    settleOrder.settled(
                            new SettleOrder.Ended(f.orderId(), f.orderVersion(), f.customerId()),
                            OrderPoints.State.HANDED_OVER,
                            new SettleOrder.Settlement(
                                    f.facts(), f.settlement().holdIds(), Map.of(), 0));
            // what is owed is paid before anything comes back
            case OrderFact.Paid f ->
                    settleOrder.settled(
                            new SettleOrder.Ended(f.orderId(), f.orderVersion(), f.customerId()),
                            OrderPoints.State.HANDED_OVER,
                            new SettleOrder.Settlement(
                                    f.facts(), f.settlement().holdIds(), Map.of(), 0));
            case OrderFact.Returned f ->
                    settleOrder.settled(
                            new SettleOrder.Ended(f.orderId(), f.orderVersion(), f.customerId()),
                            OrderPoints.State.RETURNED,
                            new SettleOrder.Settlement(
                                    f.facts(),
                                    f.settlement().holdIds(),
                                    f.shares(),
                                    f.returned().points()));
            case OrderFact.Cancelled f ->
                    settleOrder.withoutHandOver(
                            new SettleOrder.Ended(f.orderId(), f.orderVersion(), f.customerId()),
                            OrderPoints.State.CANCELLED);
            case OrderFact.Rejected f ->
                    settleOrder.withoutHandOver(
                            new SettleOrder.Ended(f.orderId(), f.orderVersion(), f.customerId()),
                            OrderPoints.State.REJECTED);
            case OrderFact.Irrelevant f -> {}
        }
    }
}
