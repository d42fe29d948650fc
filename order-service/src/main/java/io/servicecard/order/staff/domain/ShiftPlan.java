package io.servicecard.order.staff.domain;

import io.servicecard.order.calendar.domain.WeekHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When somebody works: by a calendar, by hours of a week, or, when neither is said, whenever the
 * branch does.
 *
 * @param calendarKey whose newest confirmed version counts; null for none
 * @param hours of an ordinary week, in the branch's zone; empty for none
 * @param capacityMinutes how much of a day's working time goes into norms at most
 */
public record ShiftPlan(String calendarKey, List<WeekHours> hours, int capacityMinutes) {
    /** Whenever the branch works, eight hours a day at most. */
    public static final ShiftPlan OF_THE_BRANCH = new ShiftPlan(null, List.of(), 480);

    /**
     * A plan that does not contradict itself.
     *
     * @throws StaffRefused.PlanUnclear when it brings both a calendar and hours
     * @throws io.servicecard.order.calendar.domain.CalendarRefused.HoursOverlap when hours of one
     *     day overlap
     */
    public ShiftPlan {
        hours = List.copyOf(hours);
        if (calendarKey != null && !hours.isEmpty()) {
            throw new StaffRefused.PlanUnclear();
        }
        if (!hours.isEmpty()) {
            Objects.requireNonNull(WeeklyHours.of(hours)); // or it refuses
        }
    }

    static ShiftPlan stored(String calendarKey, List<String> hours, int capacityMinutes) {
        return new ShiftPlan(
                calendarKey, hours.stream().map(ShiftPlan::read).toList(), capacityMinutes);
    }

    /** The hours of a week, where the plan has its own. */
    public Optional<WeeklyHours> ownHours() {
        return hours.isEmpty() ? Optional.empty() : Optional.of(WeeklyHours.of(hours));
    }

    List<String> written() {
        return hours.stream().map(one -> one.day() + " " + one.from() + "-" + one.to()).toList();
    }

    /** {@code MONDAY 09:00-18:00}. */
    private static WeekHours read(String written) {
        int day = written.indexOf(' ');
        int to = written.indexOf('-');
        return new WeekHours(
                DayOfWeek.valueOf(written.substring(0, day)),
                LocalTime.parse(written.substring(day + 1, to)),
                LocalTime.parse(written.substring(to + 1)));
    }
}
