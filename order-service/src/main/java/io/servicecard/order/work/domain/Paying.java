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
        var head = order.next(act);
        return recorded(
                head,
                bill.payment(id).orElseThrow(),
                standing.isHandedOver() ? Optional.of(settledAnew(head)) : Optional.empty());
    }

    /** What is owed is paid after the hand-over: the order is settled otherwise than it was. */
    private Settlement.Made settledAnew(OrderEvent.Head head) {
        order.creditMinor = bill.due().amountMinor();
        standing.settledAnew(head.version());
        return new Settlement.Made(
                head.version(), standing.handedOverAt().orElseThrow(), Settlement.of(bill));
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
        return Optional.of(
                payment.counts()
                        ? recorded(order.next(act), payment, Optional.empty())
                        : voided(payment, act));
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

    private static MoneyEvent.PaymentRecorded recorded(
            OrderEvent.Head head, Payment payment, Optional<Settlement.Made> settled) {
        return new MoneyEvent.PaymentRecorded(
                head, payment.id(), payment.method(), payment.purpose(), payment.amount(), settled);
    }

    private MoneyEvent.PaymentVoided voided(Payment payment, Act act) {
        return new MoneyEvent.PaymentVoided(
                order.next(act), payment.id(), payment.method(), payment.amount());
    }
}
