package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One payment of an order, part of the order's aggregate. News of a hold may come late or twice:
 * what no longer fits the state changes nothing.
 */
@Entity
@Table(name = "payment")
public class Payment {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Enumerated(EnumType.STRING)
    private PaymentPurpose purpose;

    private long amountMinor;
    private String currency;
    private long points;
    private UUID holdId;
    private Instant requestedAt;

    /** Counted by the database from the refunds on record; here they run ahead of it. */
    @Column(insertable = false, updatable = false)
    private long refundedMinor;

    @Column(insertable = false, updatable = false)
    private long refundedPoints;

    /** For the persistence provider. */
    protected Payment() {}

    /** Money that was taken. */
    Payment(UUID id, PaymentMethod method, Money amount, PaymentPurpose what, Act act) {
        this.id = id;
        this.method = method;
        this.state = PaymentState.RECORDED;
        this.purpose = what;
        this.amountMinor = amount.amountMinor();
        this.currency = amount.currency();
        this.requestedAt = act.at();
    }

    static Payment ofPoints(UUID id, long points, Money atMost, PaymentPurpose what, Act act) {
        var payment = new Payment(id, PaymentMethod.POINTS, atMost, what, act);
        payment.state = PaymentState.REQUESTED;
        payment.points = points;
        return payment;
    }

    /**
     * Whether others must know: the payment counts now, or no longer, or is not wanted as it is
     * held.
     */
    boolean follow(HoldNews news) {
        boolean counted = counts();
        boolean asked = state == PaymentState.REQUESTED;
        state =
                switch (state) {
                    case REQUESTED -> afterRequest(news);
                    case HELD -> PaymentState.afterHold(news);
                    case RECORDED, DECLINED, CAPTURED, VOIDED -> state;
                };
        boolean unwanted = asked && state == PaymentState.VOIDED && news instanceof HoldNews.Held;
        return unwanted || counted != counts();
    }

    private PaymentState afterRequest(HoldNews news) {
        return switch (news) {
            case HoldNews.Held held -> {
                holdId = held.holdId();
                if (!fits(held.amount())) {
                    yield PaymentState.VOIDED;
                }
                points = held.points();
                amountMinor = held.amount().amountMinor();
                yield PaymentState.HELD;
            }
            case HoldNews.Declined declined -> PaymentState.DECLINED;
            case HoldNews.Released released -> PaymentState.VOIDED;
            case HoldNews.Captured captured -> state;
        };
    }

    /** What the points are worth pays this order, and no more than is kept free for it. */
    private boolean fits(Money worth) {
        long minor = worth.amountMinor();
        return worth.currency().equals(currency) && minor > 0 && minor <= amountMinor;
    }

    /** Takes points back that were asked for, or are held already. */
    void withdraw() {
        state = state.withdrawn();
    }

    /**
     * @throws OrderRefused when it is no money that counts, or more than is left of it
     */
    void mustGiveBack(Money amount) {
        if (isOfPoints() || !counts()) {
            throw new MoneyRefused.PaymentNotRefundable(method, state);
        }
        if (amount.amountMinor() > refundable()) {
            throw new MoneyRefused.RefundTooLarge(new Money(refundable(), currency));
        }
    }

    void refundMoney(Money amount) {
        refundedMinor += amount.amountMinor();
    }

    Restitution.Piece giveBack(long minor, long givenPoints) {
        refundedMinor += minor;
        refundedPoints += givenPoints;
        return new Restitution.Piece(id, minor, givenPoints);
    }

    /** Whether it has waited for loyalty's answer since before that time. */
    public boolean isAskedForBefore(Instant time) {
        return state == PaymentState.REQUESTED && requestedAt.isBefore(time);
    }

    boolean isOfPoints() {
        return method == PaymentMethod.POINTS;
    }

    /** Whether it pays for something. */
    public boolean counts() {
        return state.counts();
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** How it is made. */
    public PaymentMethod method() {
        return method;
    }

    /** What it is for. */
    public PaymentPurpose purpose() {
        return purpose;
    }

    /** What was given back of it, in minor units. */
    public long refundedMinor() {
        return refundedMinor;
    }

    long refundable() {
        return amountMinor - refundedMinor;
    }

    long refundedPoints() {
        return refundedPoints;
    }

    /** Where it is. */
    public PaymentState state() {
        return state;
    }

    /** What it counts for; of requested points what they may be worth at most. */
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** How many points, those asked for until they are held; 0 for money. */
    public long points() {
        return points;
    }

    /** The hold of the points, once there is one. */
    public Optional<UUID> holdId() {
        return Optional.ofNullable(holdId);
    }

    /** When it was made or asked for. */
    public Instant requestedAt() {
        return requestedAt;
    }
}
