package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is paid for an order, taken back before it counts for good, or given back after its end. */
public final class Paying {
    private final Order order;
    private final Standing standing;
    private final Bill bill;

    Paying(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.bill = order.bill();
    }

    /** Takes money. */
    public MoneyEvent.PaymentRecorded pay(UUID id, PaymentMethod method, Money amount, Act act) {
        standing.obey(OrderCommand.PAY);
        bill.payMoney(id, method, amount, standing.purpose(), act);
        if (standing.isHandedOver()) {
            order.creditMinor = bill.due().amountMinor();
        }
        return recorded(bill.payment(id).orElseThrow(), act);
    }

    /** Asks loyalty to hold points, worth no more than what is open. */
    public MoneyEvent.PointsPaymentRequested payPoints(UUID id, long points, Act act) {
        standing.mustAllow(OrderCommand.PAY);
        if (standing.isHandedOver()) {
            throw new MoneyRefused.DebtInMoney();
        }
        standing.obey(OrderCommand.PAY);
        var open = bill.askForPoints(id, points, standing.purpose(), act);
        return new MoneyEvent.PointsPaymentRequested(order.next(act), id, points, open);
    }

    /** Takes a payment with points back; loyalty releases its hold, or holds nothing for it. */
    public MoneyEvent.PaymentVoided voidPayment(UUID id, Act act) {
        standing.obey(OrderCommand.VOID_PAYMENT);
        return voided(bill.withdraw(id), act);
    }

    /** What loyalty did with the points of a payment; an event if others must know. */
    public Optional<OrderEvent> follow(Payment payment, HoldNews news, Act act) {
        if (!payment.follow(news) || !OrderCommand.VOID_PAYMENT.isAllowedIn(order.state())) {
            return Optional.empty();
        }
        return Optional.of(payment.counts() ? recorded(payment, act) : voided(payment, act));
    }

    /** Gives money back that was paid for an order which ended without hand-over. */
    public MoneyEvent.PaymentRefunded refund(UUID id, UUID paymentId, Money amount, Act act) {
        standing.obey(OrderCommand.REFUND);
        var payment = bill.refund(paymentId, amount);
        return new MoneyEvent.PaymentRefunded(
                order.next(act), id, paymentId, payment.method(), amount);
    }

    /**
     * What is to be given back of which payment, for the order ended and took more than its fee.
     */
    public List<Restitution.Piece> owedBack() {
        return bill.ended().map(EndedAccount::owedBack).orElse(List.of());
    }

    /**
     * What was earned with the order: nothing before it is handed over, whatever was paid; then
     * what was paid, less what was given back. Of an order that ended before, what was paid of its
     * fee.
     */
    public Money revenue() {
        return bill.ended()
                .map(EndedAccount::earned)
                .orElseGet(
                        () ->
                                standing.isHandedOver()
                                        ? bill.balance().kept()
                                        : Money.zero(bill.currency()));
    }

    private MoneyEvent.PaymentRecorded recorded(Payment payment, Act act) {
        return new MoneyEvent.PaymentRecorded(
                order.next(act),
                payment.id(),
                payment.method(),
                payment.purpose(),
                payment.amount());
    }

    private MoneyEvent.PaymentVoided voided(Payment payment, Act act) {
        return new MoneyEvent.PaymentVoided(
                order.next(act), payment.id(), payment.method(), payment.amount());
    }
}
