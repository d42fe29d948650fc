package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.api.CalendarBodies.Kind;
import io.servicecard.order.calendar.api.CalendarBodies.SpanBody;
import io.servicecard.order.calendar.domain.DatedException;
import io.servicecard.order.calendar.domain.DayException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is different on a date.
 *
 * @param hours for OPEN, instead of the usual ones
 * @param minutes for SHORT, cut off the end of the day
 * @param source key of the holidays it was taken from; none when the manager wrote it
 */
@Schema(name = "CalendarException")
record ExceptionView(
        LocalDate date,
        Kind kind,
        @Schema(nullable = true) List<SpanBody> hours,
        @Schema(nullable = true) Integer minutes,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String source) {
    static ExceptionView of(DatedException exception) {
        return switch (exception.how()) {
            case DayException.Closed() -> view(exception, Kind.CLOSED, null, null);
            case DayException.Open(var hours) ->
                    view(exception, Kind.OPEN, hours.stream().map(SpanBody::of).toList(), null);
            case DayException.ShortDay(var by) ->
                    view(exception, Kind.SHORT, null, Math.toIntExact(by.toMinutes()));
        };
    }

    static List<ExceptionView> of(List<DatedException> exceptions) {
        return exceptions.stream().map(ExceptionView::of).toList();
    }

    private static ExceptionView view(
            DatedException of, Kind kind, List<SpanBody> hours, Integer minutes) {
        return new ExceptionView(of.date(), kind, hours, minutes, of.name(), of.source());
    }
}
