package io.servicecard.order.calendar.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.order.calendar.domain.DatedException;
import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums that are published with the calendars of 2026, against the dates that are shipped. */
class HolidaysTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final Holidays holidays = new Holidays(new ObjectMapper().findAndRegisterModules());

    /** 247 days of eight hours, four of them an hour shorter. */
    @Test
    void aYearOfFortyHourWeeksInRussiaIs1972Hours() {
        assertEquals(Duration.ofHours(1972), year("ru-2026", "Europe/Moscow"));
    }

    /** 261 days from Monday to Friday, eight of them holidays. */
    @Test
    void aYearInPolandIs253Days() {
        assertEquals(Duration.ofHours(253 * 8), year("pl-2026", "Europe/Warsaw"));
        assertEquals(14, holidays.of("pl-2026").days().size());
    }

    @Test
    void everyDayIsOfItsYearAndTellsItsSource() {
        for (var set : holidays.all()) {
            for (var day : set.days()) {
                assertEquals(set.year(), day.date().getYear());
                assertEquals(set.key(), day.source());
            }
        }
    }

    private Duration year(String key, String zone) {
        var day =
                List.of(
                        new OpenHours(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new OpenHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (var one : DayOfWeek.values()) {
            week.put(one, one.getValue() <= 5 ? day : List.of());
        }
        var calendar =
                new WorkingCalendar(
                        ZoneId.of(zone),
                        new WeeklyHours(week),
                        holidays.of(key).days().stream()
                                .collect(
                                        Collectors.toMap(
                                                DatedException::date, DatedException::how)));
        return calendar.between(
                NEW_YEAR.atStartOfDay(ZoneId.of(zone)).toInstant(),
                NEW_YEAR.plusYears(1).atStartOfDay(ZoneId.of(zone)).toInstant());
    }
}
