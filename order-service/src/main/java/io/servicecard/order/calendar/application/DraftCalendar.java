package io.servicecard.order.calendar.application;

import io.servicecard.order.calendar.domain.CalendarSeries;
import io.servicecard.order.calendar.domain.CalendarVersion;
import io.servicecard.order.calendar.domain.DatedException;
import io.servicecard.order.calendar.domain.WeekHours;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;

/** Writes a further version of a calendar; the first one makes the calendar. */
@ApplicationScoped
public class DraftCalendar {
    private final EntityManager entities;
    private final Calendars calendars;

    DraftCalendar(EntityManager entities, Calendars calendars) {
        this.entities = entities;
        this.calendars = calendars;
    }

    /**
     * The draft, under the next number.
     *
     * @throws io.servicecard.order.calendar.domain.CalendarRefused when nothing can be measured by
     *     it
     */
    @Transactional
    public CalendarVersion draft(
            String key, ZoneId zone, List<WeekHours> hours, List<DatedException> exceptions) {
        entities.createNativeQuery(
                        "INSERT INTO calendar (key, latest_version) VALUES (?1, 0) ON CONFLICT DO"
                                + " NOTHING")
                .setParameter(1, key)
                .executeUpdate();
        var calendar = entities.find(CalendarSeries.class, key, LockModeType.PESSIMISTIC_WRITE);
        var version =
                new CalendarVersion(
                        Ids.next(), key, calendar.nextVersion(), zone, hours, exceptions);
        calendars.persist(version);
        return version;
    }
}
