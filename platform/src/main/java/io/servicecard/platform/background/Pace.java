package io.servicecard.platform.background;

import java.time.Duration;

/**
 * How long work rests. After failures in a row the rest doubles, up to a minute; work that rests
 * longer by itself keeps its own time, so that a failure never makes it hurry either.
 */
final class Pace {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration every;
    private Duration next;

    Pace(Duration every) {
        this.every = every;
        this.next = every;
    }

    Duration afterSuccess() {
        next = every;
        return every;
    }

    Duration afterFailure() {
        var longest = every.compareTo(LONGEST) > 0 ? every : LONGEST;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return next;
    }
}
