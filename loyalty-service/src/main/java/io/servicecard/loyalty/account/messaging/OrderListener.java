package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.application.ForgetPayment;
import io.servicecard.loyalty.account.application.HoldForPayment;
import io.servicecard.loyalty.account.application.SettleOrder;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders ask for points as a payment, take that back, and end. */
@ApplicationScoped
class OrderListener implements EventListener {
    private final HoldForPayment holdForPayment;
    private final ForgetPayment forgetPayment;
    private final SettleOrder settleOrder;

    OrderListener(
            HoldForPayment holdForPayment, ForgetPayment forgetPayment, SettleOrder settleOrder) {
        this.holdForPayment = holdForPayment;
        this.forgetPayment = forgetPayment;
        this.settleOrder = settleOrder;
    }

    @Override
    public Set<EventType> types() {
        return OrderFact.TYPES;
    }

    @Override
    public void on(CloudEvent event) {
        switch (OrderFact.read(event)) {
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
