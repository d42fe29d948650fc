package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.application.AccountEvents;
import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsAdjustedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsClawedBackV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsEarnedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsExpiredV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsExpiringSoonV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsRestoredV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsTransferredV1;
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
            case AccountEvent.Held e -> append("PointsHeld", e.who(), HoldPayloads.of(e));
            case AccountEvent.HoldDeclined e ->
                    append("PointsHoldDeclined", e.who(), HoldPayloads.of(e));
            case AccountEvent.Redeemed e -> append("PointsRedeemed", e.who(), HoldPayloads.of(e));
            case AccountEvent.Released e -> append("PointsReleased", e.who(), HoldPayloads.of(e));
            case AccountEvent.Restored e -> append("PointsRestored", e.who(), restored(e));
            case AccountEvent.Expired e -> append("PointsExpired", e.who(), expired(e));
            case AccountEvent.ExpiringSoon e ->
                    append("PointsExpiringSoon", e.who(), expiringSoon(e));
            case AccountEvent.Adjusted e -> append("PointsAdjusted", e.who(), adjusted(e));
            case AccountEvent.Erased e ->
                    outbox.append(
                            "ErasureCompleted", e.who().accountId(), ErasureCompletedV1.of(e));
            case AccountEvent.Transferred e -> append("PointsTransferred", e.who(), moved(e));
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
                e.reason(),
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

    private static PointsV1 restored(AccountEvent.Restored e) {
        var who = e.who();
        return new PointsRestoredV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.orderId(),
                e.points(),
                unlessZero(e.expired()),
                e.available(),
                who.version(),
                who.at());
    }

    private static PointsV1 expired(AccountEvent.Expired e) {
        var who = e.who();
        return new PointsExpiredV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.lotId(),
                e.points(),
                e.available(),
                who.version(),
                who.at());
    }

    private static PointsV1 expiringSoon(AccountEvent.ExpiringSoon e) {
        var who = e.who();
        return new PointsExpiringSoonV1(
                who.accountId(),
                who.customerId(),
                e.lotId(),
                e.points(),
                e.expiresAt(),
                who.version(),
                who.at());
    }

    private static PointsV1 adjusted(AccountEvent.Adjusted e) {
        var who = e.who();
        return new PointsAdjustedV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.reason(),
                e.points(),
                e.available(),
                who.version(),
                who.at());
    }

    private static PointsV1 moved(AccountEvent.Transferred e) {
        var who = e.who();
        return new PointsTransferredV1(
                who.accountId(),
                who.customerId(),
                e.entryId(),
                e.transferId(),
                e.points(),
                e.available(),
                who.version(),
                who.at());
    }

    static Long unlessZero(long points) {
        return points == 0 ? null : (Long) points;
    }
}
