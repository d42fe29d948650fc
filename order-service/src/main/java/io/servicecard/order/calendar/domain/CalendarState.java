package io.servicecard.order.calendar.domain;

/** The life of a calendar version. */
public enum CalendarState {
    /** Written down; nothing is measured by it. */
    DRAFT,
    /** A person has vouched for its hours and holidays; it never changes again. */
    CONFIRMED
}
