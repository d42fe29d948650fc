package io.servicecard.order.branch.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When branches work. */
@ApplicationScoped
public class BranchHours {
    private static final WeeklyHours ALWAYS =
            new WeeklyHours(
                    Arrays.stream(DayOfWeek.values())
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            day ->
                                                    List.of(
                                                            new OpenHours(
                                                                    LocalTime.MIDNIGHT,
                                                                    LocalTime.MIDNIGHT)))));

    private final Branches branches;
    private final MeasuringCalendars calendars;

    BranchHours(Branches branches, MeasuringCalendars calendars) {
        this.branches = branches;
        this.calendars = calendars;
    }

    /**
     * The newest confirmed calendar of an existing branch; without one it works round the clock.
     */
    public WorkingCalendar of(UUID branchId) {
        var branch = branches.findByIdOptional(branchId).orElseThrow();
        return branch.calendarKey()
                .flatMap(calendars::current)
                .map(calendars::of)
                .orElseGet(() -> always(branch));
    }

    private static WorkingCalendar always(Branch branch) {
        return new WorkingCalendar(ZoneId.of(branch.zone()), ALWAYS, Map.of());
    }
}
