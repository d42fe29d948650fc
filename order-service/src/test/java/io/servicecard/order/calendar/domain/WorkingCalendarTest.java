package io.servicecard.order.calendar.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final OpenHours DAY_SHIFT = hours("09:00", "18:00");

    @Test
    void aLunchBreakIsNoWorkingTime() {
        var calendar = daily(WARSAW, hours("14:00", "18:00"), hours("09:00", "13:00"));
        assertEquals(at("2026-03-10T14:30"), calendar.add(at("2026-03-10T12:30"), minutes(60)));
        assertEquals(minutes(0), between(calendar, "2026-03-10T13:00", "2026-03-10T14:00"));
        assertEquals(minutes(480), between(calendar, "2026-03-10T00:00", "2026-03-11T00:00"));
        assertFalse(calendar.isOpen(at("2026-03-10T13:00")));
        assertTrue(calendar.isOpen(at("2026-03-10T14:00")));
    }

    @Test
    void aNightShiftGoesOverMidnight() {
        var calendar = calendar(Map.of(FRIDAY, List.of(hours("22:00", "06:00"))), Map.of());
        assertEquals(at("2026-03-14T04:00"), calendar.add(at("2026-03-13T12:00"), minutes(360)));
        assertEquals(minutes(480), between(calendar, "2026-03-13T00:00", "2026-03-16T00:00"));
        assertEquals(at("2026-03-20T22:00"), calendar.opening(at("2026-03-14T06:00")));
    }

    @Test
    void aNightShiftIsAsLongAsItReallyIs() {
        var calendar = daily(WARSAW, hours("22:00", "06:00"));
        assertEquals(minutes(540), between(calendar, "2026-10-24T20:00", "2026-10-25T12:00"));
        assertEquals(minutes(420), between(calendar, "2026-03-28T20:00", "2026-03-29T12:00"));
        var lordHowe = daily(ZoneId.of("Australia/Lord_Howe"), hours("22:00", "06:00"));
        assertEquals(
                minutes(510),
                lordHowe.between(
                        Instant.parse("2026-04-04T06:00:00Z"),
                        Instant.parse("2026-04-05T06:00:00Z")));
    }

    @Test
    void hoursThatTheClockSkipsAreEmpty() {
        var calendar = daily(WARSAW, hours("02:10", "02:50"));
        assertEquals(minutes(0), between(calendar, "2026-03-29T00:00", "2026-03-29T12:00"));
        assertEquals(at("2026-03-30T02:50"), calendar.add(at("2026-03-28T03:00"), minutes(40)));
    }

    @Test
    void whatTwoHoursCoverCountsOnce() {
        var calendar =
                calendar(
                        Map.of(
                                FRIDAY, List.of(hours("22:00", "06:00")),
                                SATURDAY, List.of(hours("04:00", "10:00"))),
                        Map.of());
        assertEquals(minutes(720), between(calendar, "2026-03-13T12:00", "2026-03-14T12:00"));
    }

    @Test
    void holidaysShortDaysAndWorkingSaturdaysCount() {
        var calendar =
                calendar(
                        Map.of(THURSDAY, List.of(DAY_SHIFT), FRIDAY, List.of(DAY_SHIFT)),
                        Map.of(
                                LocalDate.of(2026, 4, 30), new DayException.ShortDay(minutes(60)),
                                LocalDate.of(2026, 5, 1), new DayException.Closed(),
                                LocalDate.of(2026, 5, 2),
                                        new DayException.Open(List.of(hours("10:00", "14:00")))));
        assertEquals(at("2026-05-02T11:00"), calendar.add(at("2026-04-30T16:30"), minutes(90)));
        assertEquals(minutes(720), between(calendar, "2026-04-30T00:00", "2026-05-03T00:00"));
    }

    @Test
    void aShortDayLosesItsEnd() {
        var day = List.of(hours("09:00", "13:00"), hours("14:00", "18:00"));
        assertEquals(
                List.of(hours("09:00", "13:00"), hours("14:00", "17:00")),
                new DayException.ShortDay(minutes(60)).instead(day));
        assertEquals(
                List.of(hours("09:00", "12:00")),
                new DayException.ShortDay(minutes(300)).instead(day));
        assertEquals(List.of(), new DayException.ShortDay(minutes(480)).instead(day));
    }

    @Test
    void whatIsDueAtTheEndOfADayIsNotDueTheNextMorning() {
        var calendar = daily(WARSAW, DAY_SHIFT);
        assertEquals(at("2026-03-10T18:00"), calendar.add(at("2026-03-10T09:00"), minutes(540)));
        assertEquals(at("2026-03-11T09:00"), calendar.opening(at("2026-03-10T18:00")));
    }

    @Test
    void aCalendarInWhichNoDayWorksIsRefusedAtOnce() {
        assertThrows(CalendarRefused.NoWorkingHours.class, () -> calendar(Map.of(), Map.of()));
        assertThrows(
                CalendarRefused.NoWorkingHours.class,
                () -> calendar(Map.of(MONDAY, List.of()), Map.of()));
        assertThrows(CalendarRefused.NoWorkingHours.class, () -> new DayException.Open(List.of()));
    }

    @Test
    void hoursOfOneDayDoNotOverlap() {
        for (var later : List.of(hours("17:59", "20:00"), hours("09:00", "09:01"))) {
            assertThrows(
                    CalendarRefused.HoursOverlap.class,
                    () -> calendar(Map.of(SUNDAY, List.of(later, DAY_SHIFT)), Map.of()));
        }
    }

    @Test
    void everyCalculationEnds() {
        var aMinuteAWeek = calendar(Map.of(SUNDAY, List.of(hours("02:00", "02:01"))), Map.of());
        var now = at("2026-03-10T09:00");
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    var end = aMinuteAWeek.add(now, minutes(100_000));
                    assertEquals(minutes(100_000), aMinuteAWeek.between(now, end));
                    assertThrows(
                            DateTimeException.class,
                            () -> aMinuteAWeek.add(now, Duration.ofSeconds(Long.MAX_VALUE)));
                });
    }

    private static WorkingCalendar daily(ZoneId zone, OpenHours... hours) {
        Map<DayOfWeek, List<OpenHours>> week =
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(Function.identity(), day -> List.of(hours)));
        return new WorkingCalendar(zone, new WeeklyHours(week), Map.of());
    }

    private static WorkingCalendar calendar(
            Map<DayOfWeek, List<OpenHours>> week, Map<LocalDate, DayException> exceptions) {
        return new WorkingCalendar(WARSAW, new WeeklyHours(week), exceptions);
    }

    private static Duration between(WorkingCalendar calendar, String from, String to) {
        return calendar.between(at(from), at(to));
    }

    private static OpenHours hours(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String inWarsaw) {
        return LocalDateTime.parse(inWarsaw).atZone(WARSAW).toInstant();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
