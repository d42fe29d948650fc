package io.servicecard.loyalty.statement.api;

import io.servicecard.loyalty.account.domain.Lot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch of points that expires together.
 *
 * @param id the lot
 * @param orderId the order that earned it, if one did
 * @param lineId the order's line that earned it, if one did
 * @param status how it stands by the clock, whether that was posted or not
 * @param earned how many points it was
 * @param remaining how many are left, those that holds reserve included
 * @param held how many of these holds reserve
 * @param spent how many were spent or given away
 * @param expired how many were lost because its time was over
 * @param takenBack how many were taken back
 * @param availableFrom when it may be spent from
 * @param expiresAt when what is left is lost
 */
public record LotView(
        UUID id,
        @Schema(nullable = true) UUID orderId,
        @Schema(nullable = true) String lineId,
        Lot.Status status,
        long earned,
        long remaining,
        long held,
        long spent,
        long expired,
        long takenBack,
        Instant availableFrom,
        Instant expiresAt) {
    static LotView of(Lot lot, Instant now) {
        boolean over = !now.isBefore(lot.validity().expiresAt()) && lot.remaining() > 0;
        long lost = over ? lot.free() : 0;
        return new LotView(
                lot.id(),
                lot.origin().orderId(),
                lot.origin().lineId(),
                lot.statusAt(now),
                lot.earned(),
                lot.remaining() - lost,
                lot.remaining() - lot.free(),
                lot.spent(),
                lot.expired() + lost,
                lot.clawed(),
                lot.validity().availableFrom(),
                lot.validity().expiresAt());
    }
}
