package io.servicecard.order.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours on a day of the week, as they are stored. */
@Embeddable
public record WeekHours(
        @Enumerated(EnumType.STRING) @Column(name = "day") DayOfWeek day,
        @Column(name = "from_time") LocalTime from,
        @Column(name = "to_time") LocalTime to) {}
