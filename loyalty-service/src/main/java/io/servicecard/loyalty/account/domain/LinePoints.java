package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Embeddable;

/**
 * What a line of an order should have earned, and what was granted for it.
 *
 * @param awarded points of the line as long as nothing of it is returned
 * @param target points it should have earned now
 * @param granted in all
 * @param reversed in all, never more than granted
 */
@Embeddable
public record LinePoints(long awarded, long target, long granted, long reversed) {
    static final LinePoints NONE = new LinePoints(0, 0, 0, 0);

    LinePoints award(long points) {
        return new LinePoints(points, points, granted, reversed);
    }

    /** Leaves the target what of the award is not returned; the part given back is rounded down. */
    LinePoints without(Share returned) {
        return new LinePoints(awarded, awarded - returned.of(awarded), granted, reversed);
    }

    /** Points still to be granted; below 0 to be taken back. */
    long due() {
        return target - (granted - reversed);
    }

    LinePoints converged() {
        long due = due();
        return due > 0
                ? new LinePoints(awarded, target, Math.addExact(granted, due), reversed)
                : new LinePoints(awarded, target, granted, Math.subtractExact(reversed, due));
    }
}
