package io.servicecard.order.staff.domain;

import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How much of somebody's time there is for work, day by day in the branch's zone.
 *
 * @param hours in which somebody works; empty for any time
 * @param house the branch's calendar where the hours do not know its holidays: on a day on which it
 *     is closed nobody works
 * @param dailyMinutes how much of a day counts at most
 */
public record Shifts(
        ZoneId zone,
        Optional<WorkingCalendar> hours,
        Optional<WorkingCalendar> house,
        int dailyMinutes) {
    /**
     * Minutes for norms from one instant to another; 0 when that is not later.
     *
     * @param attendance who is away gives none until back
     */
    public long minutes(Attendance attendance, Instant from, Instant to) {
        return attendance.from(from).map(there -> minutes(there, to)).orElse(0L);
    }

    private long minutes(Instant from, Instant to) {
        long minutes = 0;
        var day = LocalDate.ofInstant(from, zone);
        for (var begin = from; begin.isBefore(to); day = day.plusDays(1)) {
            var next = beginOf(day.plusDays(1));
            var end = next.isBefore(to) ? next : to;
            if (isOpen(beginOf(day), next)) {
                minutes += Math.min(dailyMinutes, worked(begin, end).toMinutes());
            }
            begin = end;
        }
        return minutes;
    }

    private boolean isOpen(Instant begin, Instant end) {
        return house.map(open -> open.between(begin, end).isPositive()).orElse(true);
    }

    private Duration worked(Instant begin, Instant end) {
        return hours.map(open -> open.between(begin, end))
                .orElseGet(() -> Duration.between(begin, end));
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
