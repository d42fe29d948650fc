package io.servicecard.order.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working time: real time that passes in open hours, which are written by the clock on the wall of
 * one zone. A night shift is an hour longer when the clocks go back in it, and an hour shorter when
 * they go forward.
 *
 * <p>Each beginning and end of hours becomes one instant by the zone's rules. A time that the clock
 * skips stands for the instant at which it is skipped, so hours wholly in such a gap are empty; a
 * time that the clock shows twice stands for the first of the two. What two hours cover counts
 * once.
 *
 * <p>Ordinary weeks are multiplied, not walked through, so years cost hardly more than days. Every
 * calculation ends: a calendar without working hours in its week cannot be made, and what lies
 * beyond the year 9999 is refused with a {@link java.time.DateTimeException}.
 */
public final class WorkingCalendar {
    private static final int DAYS_A_WEEK = 7;

    private final OpenDays days;
    private final Duration weekly;

    /** A calendar of hours in a zone, with exceptions by their dates. */
    public WorkingCalendar(ZoneId zone, WeeklyHours week, Map<LocalDate, DayException> exceptions) {
        this.days = new OpenDays(zone.getRules(), week, new TreeMap<>(exceptions));
        this.weekly = ordinaryWeek(week);
    }

    /**
     * When so much working time has passed: the earliest instant for which {@link #between} is the
     * duration.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public Instant add(Instant start, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("working time is only added");
        }
        if (duration.isZero()) {
            return start;
        }
        var rest = new Stretch(start, Instant.MAX);
        var left = duration;
        for (var day = days.dayOf(start); ; ) {
            for (var open : days.on(day)) {
                var worked = open.within(rest);
                if (worked.length().compareTo(left) >= 0) {
                    return worked.from().plus(left);
                }
                left = left.minus(worked.length());
            }
            day = day.plusDays(1);
            long weeks = ordinaryWeeks(day, left.minusNanos(1).dividedBy(weekly));
            left = left.minus(weekly.multipliedBy(weeks));
            day = day.plusWeeks(weeks);
        }
    }

    /** How much working time passes from one instant to another; negative when that is earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        var whole = new Stretch(from, to);
        var lastDay = days.dayOf(to);
        var worked = Duration.ZERO;
        for (var day = days.dayOf(from); days.beginOf(day).isBefore(to); ) {
            for (var open : days.on(day)) {
                worked = worked.plus(open.within(whole).length());
            }
            day = day.plusDays(1);
            long weeks = ordinaryWeeks(day, weeks(day, lastDay));
            worked = worked.plus(weekly.multipliedBy(weeks));
            day = day.plusWeeks(weeks);
        }
        return worked;
    }

    /** The instant itself when it is in open hours, else that at which the next ones begin. */
    public Instant opening(Instant from) {
        var rest = new Stretch(from, Instant.MAX);
        for (var day = days.dayOf(from); ; day = day.plusDays(1)) {
            for (var open : days.on(day)) {
                var left = open.within(rest);
                if (!left.isEmpty()) {
                    return left.from();
                }
            }
        }
    }

    /** Whether the instant is in open hours. */
    public boolean isOpen(Instant at) {
        return opening(at).equals(at);
    }

    /** How many weeks from this day on are sure to be ordinary, as far as they are wanted. */
    private long ordinaryWeeks(LocalDate day, long wanted) {
        return wanted <= 0 ? 0 : Math.min(wanted, weeks(day, days.ordinaryUntil(day)));
    }

    private static long weeks(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) / DAYS_A_WEEK);
    }

    /** Working time of a week without exceptions in which no clock is changed. */
    private static Duration ordinaryWeek(WeeklyHours week) {
        var always = new OpenDays(ZoneOffset.UTC.getRules(), week, new TreeMap<>());
        return LocalDate.EPOCH
                .datesUntil(LocalDate.EPOCH.plusWeeks(1))
                .flatMap(day -> always.on(day).stream())
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
