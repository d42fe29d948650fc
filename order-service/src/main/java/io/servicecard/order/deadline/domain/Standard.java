package io.servicecard.order.deadline.domain;

import io.servicecard.order.calendar.domain.WorkingCalendar;

/** What a clock is measured by, pinned when it was made: terms of a policy, and a calendar. */
public record Standard(Terms terms, WorkingCalendar calendar) {}
