package io.servicecard.order.calendar.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A calendar by its key: numbers its versions, from 1 without gaps. */
@Entity
@Table(name = "calendar")
public class CalendarSeries {
    @Id private String key;
    private int latestVersion;

    /** For the persistence provider. */
    protected CalendarSeries() {}

    /** The number of a further version; the calendar's row must be locked. */
    public int nextVersion() {
        latestVersion += 1;
        return latestVersion;
    }
}
