package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.DatedException;
import io.servicecard.order.calendar.domain.DayException;
import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeekHours;
import io.servicecard.platform.time.NamedZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about calendars bring. */
final class CalendarBodies {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private CalendarBodies() {}

    /**
     * A version of a calendar to write.
     *
     * @param zone IANA time zone of the clock by which the hours are read
     * @param hours of an ordinary week
     */
    @Schema(name = "NewCalendarVersion")
    record CalendarBody(
            @NotNull
                    @NamedZone
                    @Schema(
                            implementation = String.class,
                            maxLength = 64,
                            examples = {"Europe/Warsaw"})
                    ZoneId zone,
            @NotNull @Size(max = 100) List<@NotNull @Valid HoursBody> hours,
            @NotNull @Size(max = 400) List<@NotNull @Valid ExceptionBody> exceptions) {}

    /**
     * Hours on a day of the week; they end on the next day when {@code to} is not later than {@code
     * from}.
     */
    @Schema(name = "CalendarHours")
    record HoursBody(
            @NotNull DayOfWeek day,
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String from,
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String to) {
        static HoursBody of(WeekHours hours) {
            return new HoursBody(hours.day(), hours.from().toString(), hours.to().toString());
        }

        WeekHours toDomain() {
            return new WeekHours(day, LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** What an exception does. */
    @Schema(name = "CalendarExceptionKind")
    enum Kind {
        CLOSED,
        OPEN,
        SHORT
    }

    /**
     * What is different on a date.
     *
     * @param hours for OPEN, instead of the usual ones
     * @param minutes for SHORT, cut off the end of the day
     */
    @Schema(name = "NewCalendarException")
    record ExceptionBody(
            @NotNull LocalDate date,
            @NotNull Kind kind,
            @Size(max = 10) List<@NotNull @Valid SpanBody> hours,
            @Min(1) @Max(1440) Integer minutes,
            @Size(max = 200) String name) {
        DatedException toDomain() {
            var how =
                    switch (kind) {
                        case CLOSED -> only(new DayException.Closed(), hours, minutes);
                        case OPEN -> only(open(), minutes);
                        case SHORT -> only(cut(), hours);
                    };
            return new DatedException(date, how, name, null);
        }

        private DayException open() {
            if (hours == null) {
                throw new CalendarRefused.ExceptionUnclear();
            }
            return new DayException.Open(hours.stream().map(SpanBody::toDomain).toList());
        }

        private DayException cut() {
            if (minutes == null) {
                throw new CalendarRefused.ExceptionUnclear();
            }
            return new DayException.ShortDay(Duration.ofMinutes(minutes));
        }

        private static DayException only(DayException how, Object... others) {
            for (var other : others) {
                if (other != null) {
                    throw new CalendarRefused.ExceptionUnclear();
                }
            }
            return how;
        }
    }

    /** Hours of a date. */
    @Schema(name = "CalendarSpan")
    record SpanBody(
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String from,
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String to) {
        static SpanBody of(OpenHours hours) {
            return new SpanBody(hours.from().toString(), hours.to().toString());
        }

        OpenHours toDomain() {
            return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /**
     * Holidays to take over.
     *
     * @param holidays key of a set, for example {@code pl-2026}
     * @param dryRun only shows what would change
     */
    @Schema(name = "HolidayImport")
    record ImportBody(@NotNull @Size(max = 40) String holidays, @NotNull Boolean dryRun) {}
}
