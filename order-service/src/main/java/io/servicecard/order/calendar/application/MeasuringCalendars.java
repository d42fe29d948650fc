package io.servicecard.order.calendar.application;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.CalendarState;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Confirmed calendars, ready to measure. A confirmed version never changes, so each is read once; a
 * business has few of them.
 */
@ApplicationScoped
public class MeasuringCalendars {
    private final Calendars calendars;
    private final Map<UUID, WorkingCalendar> read = new ConcurrentHashMap<>();

    MeasuringCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Id of the version by which is measured now: the newest confirmed one. */
    public Optional<UUID> current(String key) {
        return calendars.currentId(key);
    }

    /**
     * A confirmed version.
     *
     * @throws CalendarRefused.NotConfirmed when nobody has vouched for it
     */
    public WorkingCalendar of(UUID versionId) {
        var known = read.get(versionId);
        if (known != null) {
            return known;
        }
        var calendar =
                calendars
                        .findByIdOptional(versionId)
                        .filter(version -> version.state() == CalendarState.CONFIRMED)
                        .orElseThrow(CalendarRefused.NotConfirmed::new)
                        .calendar();
        read.put(versionId, calendar);
        return calendar;
    }
}
