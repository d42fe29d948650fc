package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.api.CalendarBodies.HoursBody;
import io.servicecard.order.calendar.domain.CalendarState;
import io.servicecard.order.calendar.domain.CalendarVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a calendar.
 *
 * @param version its number in the calendar, from 1
 * @param confirmedBy subject of the person who vouched for it
 */
public record CalendarView(
        String key,
        int version,
        CalendarState state,
        String zone,
        List<HoursBody> hours,
        List<ExceptionView> exceptions,
        @Schema(nullable = true) String confirmedBy,
        @Schema(nullable = true) Instant confirmedAt) {
    static CalendarView of(CalendarVersion version) {
        var confirmation = version.confirmation();
        return new CalendarView(
                version.calendarKey(),
                version.number(),
                version.state(),
                version.zone().getId(),
                version.hours().stream().map(HoursBody::of).toList(),
                ExceptionView.of(version.exceptions()),
                confirmation.map(CalendarVersion.Confirmation::by).orElse(null),
                confirmation.map(CalendarVersion.Confirmation::at).orElse(null));
    }
}
