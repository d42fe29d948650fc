package io.servicecard.order.calendar.domain;

import java.time.Duration;
import java.time.Instant;

/** Time without a break, from its first instant to just before its end. */
record Stretch(Instant from, Instant to) {
    /** As much of it as lies in the other; perhaps empty. */
    Stretch within(Stretch other) {
        return new Stretch(later(from, other.from), earlier(to, other.to));
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
