package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A reservation of points: held, then captured, voided or expired, once. */
@Entity
public class Hold {
    @Id private UUID id;
    private UUID accountId;
    private UUID orderId;
    private UUID paymentId;
    private String placedBy;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    private long points;
    private long captured;
    private long restored;
    private long amountMinor;
    private String currency;
    private Instant expiresAt;
    private Instant placedAt;
    private Instant resolvedAt;
    private long version;

    /** For the persistence provider. */
    protected Hold() {}

    /** A new hold, which reserves nothing until the account does. */
    public Hold(UUID accountId, Request request, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.orderId = request.orderId();
        this.paymentId = request.paymentId();
        this.placedBy = request.placedBy();
        this.state = HoldState.HELD;
        this.points = request.points();
        this.amountMinor = request.amount().amountMinor();
        this.currency = request.amount().currency();
        this.expiresAt = request.expiresAt();
        this.placedAt = now;
        this.version = 1;
    }

    /**
     * What is to be reserved.
     *
     * @param orderId what the points are to pay for
     * @param paymentId the order's payment, null when a partner or manager asks
     * @param points how many
     * @param amount what they are worth
     * @param expiresAt until when it can be captured on request
     * @param placedBy subject of the token, or the system that asked
     */
    public record Request(
            UUID orderId,
            UUID paymentId,
            long points,
            Money amount,
            Instant expiresAt,
            String placedBy) {}

    /**
     * Whether somebody's request may capture so many points now.
     *
     * @throws LoyaltyRefused.HoldAlreadyResolved when it ended before
     * @throws LoyaltyRefused.HoldExpired when its time is over
     * @throws LoyaltyRefused.CaptureExceedsHold when it holds fewer
     */
    public void checkCapture(long wanted, Instant now) {
        checkOpen();
        if (!now.isBefore(expiresAt)) {
            throw new LoyaltyRefused.HoldExpired();
        }
        if (wanted > points) {
            throw new LoyaltyRefused.CaptureExceedsHold(points);
        }
    }

    /**
     * Refuses what somebody wants of a hold that an order's payment has counted.
     *
     * @throws LoyaltyRefused.HoldBelongsToOrder when it is one
     */
    public void checkOnRequest() {
        if (paymentId != null) {
            throw new LoyaltyRefused.HoldBelongsToOrder(orderId);
        }
    }

    void capture(long spent, Instant now) {
        end(HoldState.CAPTURED, now);
        captured = spent;
    }

    void release(Instant now) {
        end(now.isBefore(expiresAt) ? HoldState.VOIDED : HoldState.EXPIRED, now);
    }

    /** Gives spent points back; the database refuses more than were captured. */
    void restore(long points) {
        restored += points;
        version++;
    }

    /**
     * Refuses what needs an open hold.
     *
     * @throws LoyaltyRefused.HoldAlreadyResolved when it ended before
     */
    public void checkOpen() {
        switch (state) {
            case HELD -> {}
            case CAPTURED, VOIDED, EXPIRED -> throw new LoyaltyRefused.HoldAlreadyResolved(state);
        }
    }

    private void end(HoldState end, Instant now) {
        checkOpen();
        state = end;
        resolvedAt = now;
        version++;
    }

    /** Whether it still reserves its points. */
    public boolean isOpen() {
        return state == HoldState.HELD;
    }

    public UUID id() {
        return id;
    }

    /** The account whose points it reserves; one may have gone up in another meanwhile. */
    public UUID accountId() {
        return accountId;
    }

    public UUID orderId() {
        return orderId;
    }

    /** The order's payment; null when a partner or manager placed the hold. */
    public UUID paymentId() {
        return paymentId;
    }

    /** Subject of the token, or the system that asked. */
    public String placedBy() {
        return placedBy;
    }

    public HoldState state() {
        return state;
    }

    public long points() {
        return points;
    }

    /** How many points were spent; 0 unless captured. */
    public long captured() {
        return captured;
    }

    /** How many of the spent points came back, because what they paid was given back. */
    public long restored() {
        return restored;
    }

    /** What the points are worth. */
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public long version() {
        return version;
    }
}
