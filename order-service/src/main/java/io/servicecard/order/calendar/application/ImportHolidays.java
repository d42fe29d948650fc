package io.servicecard.order.calendar.application;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.CalendarVersion;
import io.servicecard.order.calendar.domain.DatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes holidays over into a further draft of a calendar, or only shows what that would change. */
@ApplicationScoped
public class ImportHolidays {
    private final Calendars calendars;
    private final DraftCalendar draftCalendar;
    private final Holidays holidays;

    ImportHolidays(Calendars calendars, DraftCalendar draftCalendar, Holidays holidays) {
        this.calendars = calendars;
        this.draftCalendar = draftCalendar;
        this.holidays = holidays;
    }

    /**
     * What an import does.
     *
     * @param added days on which the version had no exception
     * @param replaced days on which it had another one
     * @param draft the version it made; empty for a dry run
     */
    public record Outcome(
            HolidaySet holidays,
            List<DatedException> added,
            List<DatedException> replaced,
            Optional<CalendarVersion> draft) {}

    /**
     * Adds the holidays to what a version says.
     *
     * @throws CalendarRefused when there is no such version, or there are no such holidays
     */
    @Transactional
    public Outcome into(String key, int number, String holidaysKey, boolean dryRun) {
        var base = calendars.version(key, number).orElseThrow(CalendarRefused.NotFound::new);
        var set = holidays.of(holidaysKey);
        Map<LocalDate, DatedException> now =
                base.exceptions().stream()
                        .collect(Collectors.toMap(DatedException::date, Function.identity()));
        var changes = set.days().stream().filter(day -> !day.equals(now.get(day.date()))).toList();
        var replacing =
                changes.stream()
                        .collect(Collectors.partitioningBy(day -> now.containsKey(day.date())));
        return new Outcome(
                set,
                replacing.get(false),
                replacing.get(true),
                dryRun ? Optional.empty() : Optional.of(next(base, set)));
    }

    private CalendarVersion next(CalendarVersion base, HolidaySet set) {
        return draftCalendar.draft(
                base.calendarKey(),
                base.zone(),
                base.hours(),
                DatedException.merged(base.exceptions(), set.days()));
    }
}
