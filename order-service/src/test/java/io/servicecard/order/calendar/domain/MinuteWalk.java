package io.servicecard.order.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Working time counted on the fingers: it looks at the clock on the wall every minute and asks
 * whether that minute is open. While the clock shows times that it has shown before, it is taken to
 * stand still.
 */
final class MinuteWalk {
    private static final int MINUTES_A_DAY = 1440;

    private final RandomCalendar calendar;
    private final Map<LocalDate, BitSet> days = new HashMap<>();

    MinuteWalk(RandomCalendar calendar) {
        this.calendar = calendar;
    }

    /** Open minutes from one instant to a later one, both at full minutes. */
    long minutes(Instant from, Instant to) {
        var shown = LocalDateTime.MIN;
        long open = 0;
        var before = from.minus(Duration.ofHours(3)); // to know what the clock has shown
        for (var now = before; now.isBefore(to); now = now.plus(1, ChronoUnit.MINUTES)) {
            var shows = LocalDateTime.ofInstant(now, calendar.zone());
            shown = shows.isAfter(shown) ? shows : shown;
            if (!now.isBefore(from) && isOpen(shown)) {
                open++;
            }
        }
        return open;
    }

    private boolean isOpen(LocalDateTime shown) {
        int minute = (int) ChronoUnit.MINUTES.between(LocalTime.MIN, shown.toLocalTime());
        return day(shown.toLocalDate()).get(minute)
                || day(shown.toLocalDate().minusDays(1)).get(minute + MINUTES_A_DAY);
    }

    /** The open minutes of the hours that begin on a day, counted from its midnight. */
    private BitSet day(LocalDate date) {
        return days.computeIfAbsent(date, this::minutesOf);
    }

    private BitSet minutesOf(LocalDate date) {
        var usual = bits(calendar.week().getOrDefault(date.getDayOfWeek(), List.of()));
        return switch (calendar.exceptions().get(date)) {
            case null -> usual;
            case DayException.Closed() -> new BitSet();
            case DayException.Open(var hours) -> bits(hours);
            case DayException.ShortDay(var by) -> {
                for (long cut = by.toMinutes(); cut > 0 && !usual.isEmpty(); cut--) {
                    usual.clear(usual.length() - 1);
                }
                yield usual;
            }
        };
    }

    private static BitSet bits(List<OpenHours> hours) {
        var bits = new BitSet(2 * MINUTES_A_DAY);
        for (var one : hours) {
            int from = one.from().toSecondOfDay() / 60;
            int to = one.to().toSecondOfDay() / 60;
            bits.set(from, to > from ? to : to + MINUTES_A_DAY);
        }
        return bits;
    }
}
