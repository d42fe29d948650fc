package io.servicecard.order.calendar.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A calendar as shops have it, made by chance: day and night shifts, lunch breaks, holidays, short
 * days, working Saturdays, in zones that change their clocks by an hour, by half an hour, or never.
 */
record RandomCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<OpenHours>> week,
        Map<LocalDate, DayException> exceptions) {
    static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Warsaw"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Europe/Moscow"));

    /** The first second of 2024; exceptions lie in the three years from it. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int DAYS = 1096;
    private static final int MINUTES_A_DAY = 1440;

    static RandomCalendar of(Random random) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.put(day, hours(random));
            }
        }
        if (week.isEmpty()) {
            week.put(DayOfWeek.MONDAY, hours(random));
        }
        Map<LocalDate, DayException> exceptions = new HashMap<>();
        for (int left = random.nextInt(12); left > 0; left--) {
            exceptions.put(day(random), exception(random));
        }
        return new RandomCalendar(
                ZONES.get(random.nextInt(ZONES.size())), week, Map.copyOf(exceptions));
    }

    /** An instant of the three years; half of them within a week of a change of the clocks. */
    Instant start(Random random) {
        var any = day(random).atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(any);
        var near = random.nextBoolean() || change == null ? any : change.getInstant();
        return near.plusSeconds(60L * (random.nextInt(8 * MINUTES_A_DAY) - 4 * MINUTES_A_DAY));
    }

    WorkingCalendar calendar() {
        return new WorkingCalendar(zone, new WeeklyHours(week), exceptions);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static DayException exception(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new DayException.Closed();
            case 1 -> new DayException.Open(hours(random));
            default ->
                    new DayException.ShortDay(Duration.ofMinutes(15L * (1 + random.nextInt(40))));
        };
    }

    private static List<OpenHours> hours(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(of(9, 0, 18, 0));
            case 1 -> List.of(of(9, 0, 13, 0), of(14, 0, 18, 0));
            case 2 -> List.of(of(22, 0, 6, 0));
            case 3 -> List.of(of(0, 0, 0, 0));
            case 4 -> List.of(of(1, 30, 2, 45), of(8, 0, 12, 15), of(23, 30, 3, 10));
            default -> pieces(random);
        };
    }

    /** Some hours anywhere in the day, the last of them perhaps over midnight. */
    private static List<OpenHours> pieces(Random random) {
        List<OpenHours> hours = new ArrayList<>();
        int minute = random.nextInt(300);
        while (minute < MINUTES_A_DAY - 10) {
            int length = 1 + random.nextInt(400);
            hours.add(new OpenHours(time(minute), time(minute + length)));
            minute += length + random.nextInt(300);
        }
        return hours;
    }

    private static OpenHours of(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new OpenHours(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
