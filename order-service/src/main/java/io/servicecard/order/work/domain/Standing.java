package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an order stands in its life, and what that makes it remember: what it waits for, where it
 * was when its end was asked for, and why it ended.
 */
@Embeddable
public class Standing {
    @Enumerated(EnumType.STRING)
    OrderState state = OrderState.DRAFT;

    @Enumerated(EnumType.STRING)
    OrderState cancellingFrom;

    @Embedded Wait wait;
    Sealed closingReason;
    Instant readyAt;
    Instant lastNoticeAt;
    int reminders;
    Instant handedOverAt;

    /** Of the order, in which it was handed over, or paid since by who owed something. */
    Long handedOverVersion;

    /** For the persistence provider, and for a draft. */
    protected Standing() {}

    /**
     * Goes where the command leads.
     *
     * @throws OrderRefused.IllegalTransition when the state does not allow it
     */
    void obey(OrderCommand command) {
        state = OrderLifeCycle.after(state, command);
    }

    void mustAllow(OrderCommand command) {
        OrderLifeCycle.mustAllow(state, command);
    }

    void waitFor(OrderCommand command, Wait what) {
        obey(command);
        wait = what;
    }

    void resume() {
        obey(OrderCommand.RESUME);
        wait = null;
    }

    void ready(Instant now) {
        obey(OrderCommand.PASS);
        readyAt = now;
        lastNoticeAt = now;
        reminders = 0;
    }

    void handedOver(Instant now, long version) {
        obey(OrderCommand.HAND_OVER);
        handedOverAt = now;
        handedOverVersion = version;
    }

    void settledAnew(long version) {
        handedOverVersion = version;
    }

    void unclaim(Duration after, Instant now) {
        mustAllow(OrderCommand.UNCLAIM);
        var from = lastNotice().plus(after);
        if (now.isBefore(from)) {
            throw new HandOverRefused.UnclaimedTooEarly(from);
        }
        obey(OrderCommand.UNCLAIM);
    }

    int remind(Instant now) {
        obey(OrderCommand.REMIND);
        lastNoticeAt = now;
        reminders += 1;
        return reminders;
    }

    private Instant lastNotice() {
        return lastNoticeAt == null ? readyAt : lastNoticeAt;
    }

    void requestEnd(Sealed reason) {
        mustAllow(OrderCommand.REQUEST_CANCELLATION);
        cancellingFrom = state;
        closingReason = reason;
        obey(OrderCommand.REQUEST_CANCELLATION);
    }

    void refuseEnd() {
        mustAllow(OrderCommand.REFUSE_CANCELLATION);
        state = cancellingFrom;
        cancellingFrom = null;
        closingReason = null;
    }

    void end(OrderCommand command, Sealed reason) {
        obey(command);
        cancellingFrom = null;
        wait = null;
        closingReason = reason;
    }

    boolean isHandedOver() {
        return handedOverAt != null;
    }

    /** What is paid now is paid for. */
    PaymentPurpose purpose() {
        return OrderCommand.HAND_OVER.isAllowedIn(state)
                        || isHandedOver()
                        || state == OrderState.CANCELLED
                ? PaymentPurpose.FINAL
                : PaymentPurpose.DEPOSIT;
    }

    /** The state. */
    public OrderState state() {
        return state;
    }

    /** What it waits for, while it is {@code PENDING} or {@code HELD}. */
    public Optional<Wait> waiting() {
        return Optional.ofNullable(wait);
    }

    /** When the customer got the item. */
    public Optional<Instant> handedOverAt() {
        return Optional.ofNullable(handedOverAt);
    }

    /**
     * When such a warranty ends, as far as that is known: after hand-over, and of work done again.
     */
    public Optional<Instant> warrantyEnd(Warranty warranty) {
        return warranty.until() == null && handedOverAt == null
                ? Optional.empty()
                : warranty.end(handedOverAt);
    }

    /** When the customer was last told that it can be fetched; empty before. */
    public Optional<Instant> lastNoticeAt() {
        return Optional.ofNullable(lastNotice());
    }

    /** Why it was rejected or cancelled, or is asked to be. */
    public Optional<Sealed> closingReason() {
        return Optional.ofNullable(closingReason);
    }
}
