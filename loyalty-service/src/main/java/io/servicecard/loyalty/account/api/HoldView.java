package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.HoldState;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A reservation of points.
 *
 * @param id the hold
 * @param orderId what the points are to pay for
 * @param points how many
 * @param captured how many of them were spent
 * @param amount what the points are worth
 * @param state HELD, then CAPTURED, VOIDED or EXPIRED
 * @param expiresAt until when it can be captured
 * @param version of the hold
 */
public record HoldView(
        UUID id,
        UUID orderId,
        long points,
        long captured,
        Money amount,
        HoldState state,
        Instant expiresAt,
        long version) {
    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.orderId(),
                hold.points(),
                hold.captured(),
                hold.amount(),
                hold.state(),
                hold.expiresAt(),
                hold.version());
    }
}
