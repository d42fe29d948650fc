package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.application.AccountEvents;
import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsClawedBackV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsEarnedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsHeldV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsHoldDeclinedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsRedeemedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsReleasedV1;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Publishes what happened to accounts in the language that others read. */
@ApplicationScoped
class OutboxAccountEvents implements AccountEvents {
    private final Outbox outbox;

    OutboxAccountEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(AccountEvent event) {
        switch (event) {
            case AccountEvent.Earned e -> append("PointsEarned", e.who(), earned(e));
            case AccountEvent.ClawedBack e -> append("PointsClawedBack", e.who(), clawedBack(e));
            case AccountEvent.Held e -> append("PointsHeld", e.who(), held(e));
            case AccountEvent.HoldDeclined e -> append("PointsHoldDeclined", e.who(), declined(e));
            case AccountEvent.Redeemed e -> append("PointsRedeemed", e.who(), redeemed(e));
            case AccountEvent.Released e -> append("PointsReleased", e.who(), released(e));
        }
    }

    private void append(String name, AccountEvent.Who who, PointsV1 payload) {
        outbox.append(name, Objects.requireNonNullElse(who.accountId(), who.customerId()), payload);
    }

    private static PointsV1 earned(AccountEvent.Earned e) {
        var who = e.who();
        return new PointsEarnedV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.orderId(),
                e.points(),
                e.available(),
                who.version(),
                who.at());
    }

    private static PointsV1 clawedBack(AccountEvent.ClawedBack e) {
        var who = e.who();
        return new PointsClawedBackV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.orderId(),
                e.points(),
                e.available(),
                e.debt(),
                who.version(),
                who.at());
    }

    private static PointsV1 held(AccountEvent.Held e) {
        var who = e.who();
        return new PointsHeldV1(
                who.accountId(),
                who.customerId(),
                e.hold().holdId(),
                e.hold().paymentId(),
                e.hold().orderId(),
                e.points(),
                e.amount(),
                e.expiresAt(),
                who.version(),
                who.at());
    }

    private static PointsV1 declined(AccountEvent.HoldDeclined e) {
        var who = e.who();
        return new PointsHoldDeclinedV1(
                who.accountId(),
                who.customerId(),
                e.paymentId(),
                e.orderId(),
                e.points(),
                e.available(),
                e.reason(),
                who.accountId() == null ? null : (Long) who.version(),
                who.at());
    }

    private static PointsV1 redeemed(AccountEvent.Redeemed e) {
        var who = e.who();
        return new PointsRedeemedV1(
                who.accountId(),
                who.customerId(),
                e.hold().holdId(),
                e.hold().paymentId(),
                e.hold().orderId(),
                e.entryId(),
                e.points(),
                unlessZero(e.released()),
                unlessZero(e.expired()),
                who.version(),
                who.at());
    }

    private static PointsV1 released(AccountEvent.Released e) {
        var who = e.who();
        return new PointsReleasedV1(
                who.accountId(),
                who.customerId(),
                e.hold().holdId(),
                e.hold().paymentId(),
                e.hold().orderId(),
                e.points(),
                unlessZero(e.expired()),
                who.version(),
                who.at());
    }

    private static Long unlessZero(long points) {
        return points == 0 ? null : (Long) points;
    }
}
