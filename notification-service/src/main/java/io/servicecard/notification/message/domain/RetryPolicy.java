package io.servicecard.notification.message.domain;

import java.time.Duration;

/**
 * When to try again: pauses double from the first to the longest one.
 *
 * @param first pause after the first attempt
 * @param longest no pause is longer
 * @param attempts after so many the message is given up
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {
    /** The pause after so many attempts, at least one. */
    public Duration pauseAfter(int made) {
        var pause = first;
        for (int i = 1; i < made && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** Whether there is no further attempt after so many. */
    public boolean exhaustedAfter(int made) {
        return made >= attempts;
    }
}
