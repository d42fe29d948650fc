package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsHeldV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsHoldDeclinedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsRedeemedV1;
import io.servicecard.loyalty.account.messaging.PointsV1.PointsReleasedV1;

/** What is published of holds. */
final class HoldPayloads {
    private HoldPayloads() {}

    static PointsV1 of(AccountEvent.Held e) {
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

    static PointsV1 of(AccountEvent.HoldDeclined e) {
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

    static PointsV1 of(AccountEvent.Redeemed e) {
        var who = e.who();
        return new PointsRedeemedV1(
                who.accountId(),
                who.customerId(),
                e.hold().holdId(),
                e.hold().paymentId(),
                e.hold().orderId(),
                e.entryId(),
                e.points(),
                OutboxAccountEvents.unlessZero(e.released()),
                OutboxAccountEvents.unlessZero(e.expired()),
                who.version(),
                who.at());
    }

    static PointsV1 of(AccountEvent.Released e) {
        var who = e.who();
        return new PointsReleasedV1(
                who.accountId(),
                who.customerId(),
                e.hold().holdId(),
                e.hold().paymentId(),
                e.hold().orderId(),
                e.points(),
                OutboxAccountEvents.unlessZero(e.expired()),
                who.version(),
                who.at());
    }
}
