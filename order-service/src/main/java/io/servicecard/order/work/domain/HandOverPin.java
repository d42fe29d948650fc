package io.servicecard.order.work.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * State of the code the customer shows to get the item; the code itself is derived, never stored.
 *
 * @param counter which code of the order counts; a new one makes the earlier ones worthless
 * @param failures wrong codes since the counter was set
 */
@Embeddable
public record HandOverPin(
        @Column(name = "pin_counter") long counter, @Column(name = "pin_failures") int failures) {
    /** So many wrong codes lock it. */
    public static final int ATTEMPTS = 5;

    static HandOverPin first() {
        return new HandOverPin(1, 0);
    }

    void mustNotBeLocked() {
        if (isLocked()) {
            throw new OrderRefused.PinLocked();
        }
    }

    HandOverPin failed() {
        return new HandOverPin(counter, failures + 1);
    }

    /** How many wrong codes may still be tried. */
    public int attemptsLeft() {
        return ATTEMPTS - failures;
    }

    /** Whether no code is accepted any more. */
    public boolean isLocked() {
        return attemptsLeft() <= 0;
    }
}
