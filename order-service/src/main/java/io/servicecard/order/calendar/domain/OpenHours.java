package io.servicecard.order.calendar.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours without a break, by the clock on the wall. They belong to the day on which they begin.
 *
 * @param from when they begin
 * @param to when they end: on the same day when later than {@code from}, else on the next one, so
 *     that 22:00 to 06:00 is a night shift and 00:00 to 00:00 a whole day
 */
public record OpenHours(LocalTime from, LocalTime to) {
    private static final Duration DAY = Duration.ofDays(1);

    /** When they begin on that day. */
    LocalDateTime beginOn(LocalDate day) {
        return day.atTime(from);
    }

    /** When those of that day end, which may be on the next one. */
    LocalDateTime endOn(LocalDate day) {
        return (isOverMidnight() ? day.plusDays(1) : day).atTime(to);
    }

    /** How long they are on a day on which no clock is changed. */
    Duration length() {
        var sameDay = Duration.between(from, to);
        return isOverMidnight() ? sameDay.plus(DAY) : sameDay;
    }

    /** The same hours, ending earlier by less than their length. */
    OpenHours endingEarlier(Duration by) {
        return new OpenHours(from, to.minus(by));
    }

    /** Whether hours of the same day that begin later begin too early. */
    boolean runInto(OpenHours later) {
        return Duration.between(from, later.from).compareTo(length()) < 0;
    }

    private boolean isOverMidnight() {
        return !to.isAfter(from);
    }
}
