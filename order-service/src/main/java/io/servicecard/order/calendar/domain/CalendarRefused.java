package io.servicecard.order.calendar.domain;

/** Why something about calendars is refused: each case is one problem type of the API. */
public abstract sealed class CalendarRefused extends RuntimeException {
    /** There is no such calendar version. */
    public static final class NotFound extends CalendarRefused {}

    /** No day has working hours, so nothing would ever be due. */
    public static final class NoWorkingHours extends CalendarRefused {}

    /** Two hours of one day overlap. */
    public static final class HoursOverlap extends CalendarRefused {}

    /** Two exceptions have one date. */
    public static final class ExceptionTwice extends CalendarRefused {}

    /** OPEN brings hours, SHORT brings minutes, CLOSED neither. */
    public static final class ExceptionUnclear extends CalendarRefused {}

    /** A confirmed version stays as it is. */
    public static final class Confirmed extends CalendarRefused {}

    /** Nobody has confirmed any version of the calendar, so nothing is measured by it. */
    public static final class NotConfirmed extends CalendarRefused {}

    /** No such holidays come with the service. */
    public static final class HolidaysUnknown extends CalendarRefused {}
}
