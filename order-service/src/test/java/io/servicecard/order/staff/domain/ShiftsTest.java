package io.servicecard.order.staff.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.DayException;
import io.servicecard.order.calendar.domain.WeekHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant MONDAY = at("2026-03-02T00:00");
    private static final Instant TUESDAY = at("2026-03-03T00:00");
    private static final Attendance THERE = Attendance.said(Presence.PRESENT, null, MONDAY);

    @Test
    void aDayCountsUpToItsCapacity() {
        var shifts = shifts(420, monday("09:00", "18:00"));
        assertEquals(420, shifts.minutes(THERE, MONDAY, TUESDAY));
        assertEquals(120, shifts.minutes(THERE, at("2026-03-02T16:00"), TUESDAY));
        assertEquals(0, shifts.minutes(THERE, TUESDAY, at("2026-03-09T00:00")));
        assertEquals(840, shifts.minutes(THERE, MONDAY, at("2026-03-10T00:00")));
    }

    @Test
    void aNightShiftIsOfTwoDays() {
        var shifts = shifts(300, monday("22:00", "06:00"));
        assertEquals(120, shifts.minutes(THERE, MONDAY, TUESDAY));
        assertEquals(120 + 300, shifts.minutes(THERE, MONDAY, at("2026-03-04T00:00")));
    }

    @Test
    void withoutCalendarEveryDayIsWorked() {
        var shifts = new Shifts(WARSAW, Optional.empty(), Optional.empty(), 480);
        assertEquals(7 * 480, shifts.minutes(THERE, MONDAY, at("2026-03-09T00:00")));
    }

    @Test
    void nobodyWorksOnTheBranchsHolidays() {
        var week = WeeklyHours.of(List.of(monday("09:00", "17:00")));
        var holiday =
                Map.<LocalDate, DayException>of(
                        LocalDate.of(2026, 3, 2), new DayException.Closed());
        var own = new WorkingCalendar(WARSAW, week, Map.of());
        var house = new WorkingCalendar(WARSAW, week, holiday);
        var shifts = new Shifts(WARSAW, Optional.of(own), Optional.of(house), 480);
        assertEquals(0, shifts.minutes(THERE, MONDAY, TUESDAY));
        assertEquals(480, shifts.minutes(THERE, TUESDAY, at("2026-03-10T00:00")));
    }

    @Test
    void whoIsAwayGivesNothingUntilBack() {
        var shifts = shifts(480, monday("09:00", "17:00"));
        var noon = Attendance.said(Presence.AWAY, at("2026-03-02T12:00"), MONDAY);
        assertEquals(300, shifts.minutes(noon, MONDAY, TUESDAY));
        var gone = Attendance.said(Presence.AWAY, null, MONDAY);
        assertEquals(0, shifts.minutes(gone, MONDAY, TUESDAY));
        assertEquals(Presence.AWAY, noon.at(MONDAY));
        assertEquals(Presence.PRESENT, noon.at(at("2026-03-02T12:00")));
        assertEquals(Presence.AWAY, gone.at(TUESDAY));
    }

    @Test
    void onlyWhoGoesSaysWhenToBeBack() {
        refusesReturn(Presence.PRESENT, TUESDAY);
        refusesReturn(Presence.AWAY, MONDAY);
    }

    @Test
    void aPlanFollowsOneThing() {
        var hours = List.of(monday("09:00", "17:00"));
        assertThrows(StaffRefused.PlanUnclear.class, () -> new ShiftPlan("key", hours, 480));
        var twice = List.of(monday("09:00", "17:00"), monday("16:00", "18:00"));
        assertThrows(CalendarRefused.HoursOverlap.class, () -> new ShiftPlan(null, twice, 480));
        var plan = new ShiftPlan(null, hours, 480);
        assertEquals(plan, ShiftPlan.stored(null, plan.written(), 480));
    }

    @Test
    void capacityIsSummedBySkills() {
        var capacity =
                new Capacity(
                        List.of(
                                part(100, "optics", "soldering"),
                                part(20, "soldering"),
                                part(3, "painting")));
        assertEquals(123, capacity.minutes());
        assertEquals(120, capacity.minutes(List.of("soldering")));
        assertEquals(100, capacity.minutes(List.of("soldering", "optics")));
        assertEquals(0, capacity.minutes(List.of("flying")));
        assertEquals(List.of("optics", "painting", "soldering"), List.copyOf(capacity.skills()));
    }

    private static Capacity.Part part(long minutes, String... skills) {
        return new Capacity.Part(new UUID(0, minutes), List.of(skills), minutes);
    }

    private static void refusesReturn(Presence presence, Instant backAt) {
        assertThrows(
                StaffRefused.ReturnUnclear.class, () -> Attendance.said(presence, backAt, MONDAY));
    }

    private static Shifts shifts(int daily, WeekHours... hours) {
        var calendar = new WorkingCalendar(WARSAW, WeeklyHours.of(List.of(hours)), Map.of());
        return new Shifts(WARSAW, Optional.of(calendar), Optional.empty(), daily);
    }

    private static WeekHours monday(String from, String to) {
        return new WeekHours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String onTheWall) {
        return LocalDateTime.parse(onTheWall).atZone(WARSAW).toInstant();
    }
}
