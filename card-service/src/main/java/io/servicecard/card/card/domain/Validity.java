package io.servicecard.card.card.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which a card is valid.
 *
 * @param from the first
 * @param to the last
 */
@Embeddable
public record Validity(
        @Column(name = "valid_from") LocalDate from, @Column(name = "valid_to") LocalDate to) {
    /** Refuses an end before the start. */
    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a card cannot end before it starts");
        }
    }

    /** From a day on, for some months. */
    public static Validity months(LocalDate from, int months) {
        return new Validity(from, from.plusMonths(months));
    }

    /** Whether the day is among them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
