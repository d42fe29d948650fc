package io.servicecard.order.calendar.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of an ordinary week. A day may have several, with breaks between them, or none. */
public final class WeeklyHours {
    private final Map<DayOfWeek, List<OpenHours>> days = new EnumMap<>(DayOfWeek.class);

    /**
     * The hours by their days.
     *
     * @throws CalendarRefused.NoWorkingHours when no day has any: nothing would ever be due
     * @throws CalendarRefused.HoursOverlap when two of one day overlap
     */
    public WeeklyHours(Map<DayOfWeek, List<OpenHours>> hours) {
        hours.forEach((day, ofDay) -> days.put(day, ordered(ofDay)));
        if (days.values().stream().allMatch(List::isEmpty)) {
            throw new CalendarRefused.NoWorkingHours();
        }
    }

    /**
     * The hours as they are stored.
     *
     * @throws CalendarRefused when there are none, or two of one day overlap
     */
    public static WeeklyHours of(List<WeekHours> hours) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach(
                one ->
                        week.computeIfAbsent(one.day(), day -> new ArrayList<>())
                                .add(new OpenHours(one.from(), one.to())));
        return new WeeklyHours(week);
    }

    /** The hours of a day of the week, in their order. */
    List<OpenHours> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /**
     * Hours of one day in their order.
     *
     * @throws CalendarRefused.HoursOverlap when two overlap
     */
    static List<OpenHours> ordered(List<OpenHours> ofDay) {
        List<OpenHours> ordered = new ArrayList<>(ofDay);
        ordered.sort(Comparator.comparing(OpenHours::from));
        for (int next = 1; next < ordered.size(); next++) {
            if (ordered.get(next - 1).runInto(ordered.get(next))) {
                throw new CalendarRefused.HoursOverlap();
            }
        }
        return List.copyOf(ordered);
    }
}
