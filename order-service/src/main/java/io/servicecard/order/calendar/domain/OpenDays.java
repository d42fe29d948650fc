package io.servicecard.order.calendar.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;

/**
 * The open hours of each day as real time.
 *
 * @param rules of the zone on whose clocks the hours are read
 * @param week the ordinary hours
 * @param exceptions by their dates
 */
record OpenDays(
        ZoneRules rules, WeeklyHours week, NavigableMap<LocalDate, DayException> exceptions) {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * The open stretches of one day, in their order, none of them covering another's time. A night
     * shift is cut at midnight.
     *
     * @throws DateTimeException when the day is beyond the year 9999
     */
    List<Stretch> on(LocalDate day) {
        if (day.isAfter(LAST_DAY)) {
            throw new DateTimeException("working time is not counted beyond " + LAST_DAY);
        }
        var whole = new Stretch(beginOf(day), beginOf(day.plusDays(1)));
        List<Stretch> begun = new ArrayList<>();
        for (var begins : List.of(day.minusDays(1), day)) {
            for (var hours : hoursOf(begins)) {
                begun.add(new Stretch(at(hours.beginOn(begins)), at(hours.endOn(begins))));
            }
        }
        begun.sort(Comparator.comparing(Stretch::from));
        List<Stretch> open = new ArrayList<>();
        var free = whole;
        for (var hours : begun) {
            var more = hours.within(free);
            if (!more.isEmpty()) {
                open.add(more);
                free = new Stretch(more.to(), whole.to());
            }
        }
        return open;
    }

    /** The day that the clock shows. */
    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, rules.getOffset(at));
    }

    /** The first instant of a day. */
    Instant beginOf(LocalDate day) {
        return at(day.atStartOfDay());
    }

    /**
     * The first date, perhaps before the day itself, that may be unlike an ordinary one; the night
     * shift of the day before belongs to what the day is like.
     */
    LocalDate ordinaryUntil(LocalDate day) {
        var until = LAST_DAY;
        var exception = exceptions.ceilingKey(day.minusDays(1));
        if (exception != null) {
            until = earlier(until, exception);
        }
        var change = rules.nextTransition(beginOf(day.minusDays(1)));
        if (change != null) {
            until = earlier(until, change.getDateTimeBefore().toLocalDate());
            until = earlier(until, change.getDateTimeAfter().toLocalDate());
        }
        return until;
    }

    private List<OpenHours> hoursOf(LocalDate day) {
        var usual = week.on(day.getDayOfWeek());
        var exception = exceptions.get(day);
        return exception == null ? usual : exception.instead(usual);
    }

    /**
     * The instant for which a time on the wall stands; a later time never stands for an earlier.
     */
    private Instant at(LocalDateTime onTheWall) {
        var offsets = rules.getValidOffsets(onTheWall);
        return offsets.isEmpty()
                ? rules.getTransition(onTheWall).getInstant()
                : onTheWall.toInstant(offsets.getFirst());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
