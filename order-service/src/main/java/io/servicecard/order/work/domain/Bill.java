package io.servicecard.order.work.domain;

import io.servicecard.order.price.domain.Discount;
import io.servicecard.order.price.domain.Price;
import io.servicecard.platform.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an order costs and what was paid for it, all in one currency. */
@Embeddable
public class Bill {
    private String currency;
    private long totalMinor;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Payment> payments;

    @Embedded private CancellationFee cancellation;

    /** For the persistence provider. */
    protected Bill() {}

    /**
     * The bill of these lines, unpaid.
     *
     * @throws ArithmeticException when they cost more than can be counted
     */
    public Bill(String currency, List<OrderLine> lines) {
        this.currency = currency;
        this.lines = new ArrayList<>(lines);
        this.payments = new ArrayList<>();
        this.totalMinor = priced(0).totalMinor();
    }

    /**
     * Puts further lines on the bill.
     *
     * @return what they cost
     * @throws MoneyRefused when it is more than can be counted, or they are too many
     */
    Money add(List<OrderLine> more) {
        OrderLine.mustFit(lines.size() + more.size());
        var before = total();
        lines.addAll(more);
        try {
            totalMinor = priced(0).totalMinor();
        } catch (ArithmeticException e) {
            throw new MoneyRefused.TotalTooLarge();
        }
        return total().minus(before);
    }

    void payMoney(UUID id, PaymentMethod method, Money amount, PaymentPurpose what, Act act) {
        mustFit(amount);
        payments.add(new Payment(id, method, amount, what, act));
    }

    /**
     * Points to pay what is open, or less: what a point is worth is loyalty's to say.
     *
     * @return what they may be worth at most; so much is kept free until loyalty answers
     */
    Money askForPoints(UUID id, long points, PaymentPurpose what, Act act) {
        if (ended().isPresent()) {
            throw new MoneyRefused.FeeInMoney();
        }
        var open = balance().open();
        if (open.amountMinor() == 0) {
            throw new MoneyRefused.Overpaid(open);
        }
        payments.add(Payment.ofPoints(id, points, open, what, act));
        return open;
    }

    /** Takes a payment with points back; what it kept free or paid is open again. */
    Payment withdraw(UUID id) {
        var payment = payment(id).orElseThrow(MoneyRefused.PaymentNotFound::new);
        payment.withdraw();
        return payment;
    }

    /** The payment, if it is one of this order's. */
    public Optional<Payment> payment(UUID id) {
        return payments.stream().filter(payment -> payment.id().equals(id)).findFirst();
    }

    /**
     * Gives money of one payment back.
     *
     * @throws OrderRefused when it is not money that was paid, or more than is left of it
     */
    Payment refund(UUID id, Money amount) {
        balance().mustCount(amount);
        var payment = payment(id).orElseThrow(MoneyRefused.PaymentNotFound::new);
        payment.mustGiveBack(amount);
        ended().ifPresent(account -> account.mustOweBack(amount));
        payment.refundMoney(amount);
        return payment;
    }

    /** How what was paid is given back for what comes back. */
    Restitution restitution() {
        return new Restitution(payments, total());
    }

    /** What the end of the order costs, as far as it is asked for or decided. */
    void endFor(CancellationFee fee) {
        cancellation = fee;
    }

    /** What was proposed to be paid for its end; empty when nobody asked for it. */
    public Optional<Money> proposedFee() {
        return Optional.ofNullable(cancellation).flatMap(fee -> fee.proposed(currency));
    }

    /** What is to pay for its end; empty unless the order has ended before its work was done. */
    public Optional<Money> fee() {
        return Optional.ofNullable(cancellation).flatMap(fee -> fee.charged(currency));
    }

    /** What is paid and owed; empty unless the order has ended before its work was done. */
    Optional<EndedAccount> ended() {
        return fee().map(fee -> new EndedAccount(fee, balance()));
    }

    /** What the payments make of the total. */
    Balance balance() {
        return new Balance(total(), payments);
    }

    /** The currency of all its amounts, ISO 4217. */
    public String currency() {
        return currency;
    }

    /** What the lines cost together. */
    public Money total() {
        return new Money(totalMinor, currency);
    }

    /** What each line costs, and the tax in what is not paid with points. */
    public Price price() {
        return priced(balance().paidByPoints().amountMinor());
    }

    private Price priced(long pointsMinor) {
        return Price.of(
                lines.stream().map(OrderLine::item).toList(), new Discount.None(), pointsMinor);
    }

    /**
     * What is still to pay; points count from the moment they are held, and not for the fee of an
     * order that ended.
     */
    public Money due() {
        return ended().map(EndedAccount::due).orElseGet(() -> balance().due());
    }

    /** The lines in their order. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** The payments, oldest first. */
    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    private void mustFit(Money amount) {
        balance().mustCount(amount);
        var open = ended().map(EndedAccount::due).orElseGet(() -> balance().open());
        if (amount.amountMinor() > open.amountMinor()) {
            throw new MoneyRefused.Overpaid(open);
        }
    }
}
