package io.servicecard.order.work.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * State of the code the customer shows to get the item; the code itself is derived, never stored.
 *
 * @param counter which code of the order counts; a new one makes the earlier ones worthless
 * @param failures wrong codes since the counter was set
 * @param lockedUntil when a new code takes the place of a locked one; null while it is not locked
 */
@Embeddable
public record HandOverPin(
        @Column(name = "pin_counter") long counter,
        @Column(name = "pin_failures") int failures,
        @Column(name = "pin_locked_until") Instant lockedUntil) {
    /** So many wrong codes lock it. */
    public static final int ATTEMPTS = 5;

    /** So long no code is accepted; after it a new one counts, so what was guessed is worthless. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    static HandOverPin first() {
        return new HandOverPin(1, 0, null);
    }

    /** The state at that time: a lock that is over has brought a new code. */
    public HandOverPin at(Instant now) {
        boolean over = isLocked() && (lockedUntil == null || !now.isBefore(lockedUntil));
        return over ? new HandOverPin(counter + 1, 0, null) : this;
    }

    /** The state at that time, in which a code may be tried. */
    HandOverPin opened(Instant now) {
        var current = at(now);
        if (current.isLocked()) {
            throw new HandOverRefused.PinLocked(Duration.between(now, lockedUntil));
        }
        return current;
    }

    HandOverPin failed(Instant now) {
        boolean last = failures + 1 == ATTEMPTS;
        return new HandOverPin(counter, failures + 1, last ? now.plus(LOCK) : null);
    }

    /** How many wrong codes may still be tried. */
    public int attemptsLeft() {
        return ATTEMPTS - failures;
    }

    /** Whether no code is accepted. */
    public boolean isLocked() {
        return attemptsLeft() <= 0;
    }
}
