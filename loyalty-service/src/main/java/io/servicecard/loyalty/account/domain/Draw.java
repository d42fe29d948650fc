package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Which lots give how many points. Nothing has moved yet.
 *
 * @param parts in the order in which lots give
 */
public record Draw(List<Part> parts) {
    /**
     * Points of one lot.
     *
     * @param lot whose
     * @param points how many, more than 0
     */
    public record Part(Lot lot, long points) {}

    /**
     * Takes free points lot by lot until there are enough; reads no further lot then.
     *
     * @param lots in the order in which they are to give
     */
    public static Draw of(long points, Iterator<Lot> lots) {
        List<Part> parts = new ArrayList<>();
        long missing = points;
        while (missing > 0 && lots.hasNext()) {
            var lot = lots.next();
            long taken = Math.min(missing, lot.free());
            if (taken > 0) {
                parts.add(new Part(lot, taken));
                missing -= taken;
            }
        }
        return new Draw(parts);
    }

    /** How many points all parts give; fewer than asked for when the lots have no more. */
    public long total() {
        return parts.stream().mapToLong(Part::points).sum();
    }

    /**
     * Refuses to go on with too few points.
     *
     * @throws LoyaltyRefused.InsufficientPoints when the parts give fewer
     */
    void mustGive(long points) {
        if (total() < points) {
            throw new LoyaltyRefused.InsufficientPoints(total());
        }
    }

    /** Gives the drawn points to another account. */
    void give(JournalEntry entry) {
        for (var part : parts) {
            part.lot().give(part.points());
            entry.move(part.lot(), null, MovementKind.TRANSFER, part.points());
        }
    }

    /** Reserves the drawn points for a hold. */
    void hold(JournalEntry entry, Hold hold) {
        for (var part : parts) {
            part.lot().hold(part.points());
            entry.move(part.lot(), hold.id(), MovementKind.HOLD, part.points());
        }
    }

    /** Points of its parts that are pending still. */
    long pending() {
        return parts.stream().filter(part -> part.lot().isPending()).mapToLong(Part::points).sum();
    }

    /** Takes the drawn points back. */
    void claw(JournalEntry entry) {
        for (var part : parts) {
            part.lot().claw(part.points());
            entry.move(part.lot(), null, MovementKind.CLAW, part.points());
        }
    }

    /**
     * Ends a hold that took these points: some are spent, first of the lots that expire soonest,
     * the others released.
     *
     * @return how many of the released ones expire at once
     */
    long settle(JournalEntry entry, Hold hold, long spend, Instant now) {
        long unspent = spend;
        long expired = 0;
        for (var part : parts) {
            long spent = Math.min(unspent, part.points());
            long released = part.points() - spent;
            unspent -= spent;
            part.lot().spendHeld(spent);
            long lost = part.lot().release(released, now);
            entry.move(part.lot(), hold.id(), MovementKind.SPEND, spent);
            entry.move(part.lot(), hold.id(), MovementKind.RELEASE, released);
            entry.move(part.lot(), hold.id(), MovementKind.EXPIRE, lost);
            expired += lost;
        }
        return expired;
    }
}
