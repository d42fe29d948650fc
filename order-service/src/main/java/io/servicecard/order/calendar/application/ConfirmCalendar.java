package io.servicecard.order.calendar.application;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.CalendarVersion;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Lets a person vouch for a calendar: from now on it is used. */
@ApplicationScoped
public class ConfirmCalendar {
    private final Calendars calendars;
    private final Caller caller;
    private final InstantSource clock;

    ConfirmCalendar(Calendars calendars, Caller caller, InstantSource clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The confirmed version.
     *
     * @throws CalendarRefused when there is no such version, or it is confirmed already
     */
    @Transactional
    public CalendarVersion confirm(String key, int number, IfMatch ifMatch) {
        var version = calendars.lock(key, number).orElseThrow(CalendarRefused.NotFound::new);
        IfMatch.check(ifMatch, version.version());
        version.confirm(caller.subject(), clock.instant());
        return version;
    }
}
