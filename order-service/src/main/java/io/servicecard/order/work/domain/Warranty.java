package io.servicecard.order.work.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long what a line is for is warranted: from hand-over, or, of work that is done again, until
 * the warranty of the first work ends. Doing it again extends nothing.
 *
 * @param days from hand-over, of 24 hours each; 0 for none
 * @param until when the first work's warranty ends; null for first work
 */
@Embeddable
public record Warranty(
        @Column(name = "warranty_days") int days, @Column(name = "warranty_until") Instant until) {
    /** None. */
    public static final Warranty NONE = new Warranty(0, null);

    /** Of first work. */
    public static Warranty ofDays(int days) {
        return new Warranty(days, null);
    }

    /** Of the same work when it is done again. */
    Warranty again(Instant handedOverAt) {
        return end(handedOverAt).map(end -> new Warranty(0, end)).orElse(NONE);
    }

    /** When it ends, for work that was handed over then; empty when there is none. */
    Optional<Instant> end(Instant handedOverAt) {
        if (until != null) {
            return Optional.of(until);
        }
        return days == 0 ? Optional.empty() : Optional.of(handedOverAt.plus(Duration.ofDays(days)));
    }
}
