package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Money or points given back of one payment, on record for good. */
@Entity
@Table(name = "refund")
public class Refund {
    @Id private UUID id;
    private UUID orderId;
    private UUID paymentId;
    private UUID returnId;
    private long amountMinor;
    private String currency;
    private long points;
    private Instant refundedAt;
    private String refundedBy;

    /** For the persistence provider. */
    protected Refund() {}

    /** Money given back after an order that ended without hand-over. */
    public Refund(MoneyEvent.PaymentRefunded event) {
        this(event.refundId(), event.head(), event.paymentId(), event.amount());
    }

    /** What is given back of one payment with a return. */
    public Refund(
            UUID id, HandOverEvent.OrderReturned event, Restitution.Piece piece, String currency) {
        this(id, event.head(), piece.paymentId(), new Money(piece.amountMinor(), currency));
        this.returnId = event.returnId();
        this.points = piece.points();
    }

    private Refund(UUID id, OrderEvent.Head head, UUID paymentId, Money amount) {
        this.id = id;
        this.orderId = head.orderId();
        this.paymentId = paymentId;
        this.amountMinor = amount.amountMinor();
        this.currency = amount.currency();
        this.refundedAt = head.act().at();
        this.refundedBy = head.act().subject();
    }

    /** Its id; later refunds have larger ones. */
    public UUID id() {
        return id;
    }

    /** The payment it is given back of, in the way it was paid. */
    public UUID paymentId() {
        return paymentId;
    }

    /** The return it belongs to; empty after an order that ended without hand-over. */
    public Optional<UUID> returnId() {
        return Optional.ofNullable(returnId);
    }

    /** What it is worth. */
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** How many points; 0 for money. */
    public long points() {
        return points;
    }

    /** When. */
    public Instant refundedAt() {
        return refundedAt;
    }
}
