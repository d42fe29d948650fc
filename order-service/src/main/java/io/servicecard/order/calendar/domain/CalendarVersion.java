package io.servicecard.order.calendar.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One version of a calendar. What it says never changes; a person who vouches for it opens it for
 * use, for public holidays are no library's to know.
 */
@Entity
@DynamicUpdate
@Table(name = "calendar_version")
public class CalendarVersion {
    @Id private UUID id;
    private String calendarKey;
    private int number;

    @Enumerated(EnumType.STRING)
    private CalendarState state;

    private String zone;
    private String confirmedBy;
    private Instant confirmedAt;
    private long version;

    @ElementCollection
    @CollectionTable(
            name = "calendar_hours",
            joinColumns = @JoinColumn(name = "calendar_version_id"))
    @OrderColumn(name = "position")
    private List<WeekHours> hours;

    @ElementCollection
    @CollectionTable(
            name = "calendar_exception",
            joinColumns = @JoinColumn(name = "calendar_version_id"))
    @OrderColumn(name = "position")
    private List<ExceptionRow> exceptions;

    /** For the persistence provider. */
    protected CalendarVersion() {}

    /**
     * A draft.
     *
     * @throws CalendarRefused when nothing could be measured by it
     */
    public CalendarVersion(
            UUID id,
            String calendarKey,
            int number,
            ZoneId zone,
            List<WeekHours> hours,
            List<DatedException> exceptions) {
        Objects.requireNonNull(measuring(zone, hours, exceptions)); // or it refuses
        if (exceptions.stream().map(DatedException::date).distinct().count() < exceptions.size()) {
            throw new CalendarRefused.ExceptionTwice();
        }
        this.id = id;
        this.calendarKey = calendarKey;
        this.number = number;
        this.state = CalendarState.DRAFT;
        this.zone = zone.getId();
        this.hours = List.copyOf(hours);
        this.exceptions = exceptions.stream().flatMap(ExceptionRow::of).toList();
        this.version = 1;
    }

    /**
     * A person vouches for it.
     *
     * @param by the person's subject
     * @throws CalendarRefused.Confirmed when somebody has already
     */
    public void confirm(String by, Instant at) {
        switch (state) {
            case DRAFT -> {
                state = CalendarState.CONFIRMED;
                confirmedBy = by;
                confirmedAt = at;
                version += 1;
            }
            case CONFIRMED -> throw new CalendarRefused.Confirmed();
        }
    }

    /** What it measures with. */
    public WorkingCalendar calendar() {
        return measuring(zone(), hours, exceptions());
    }

    private static WorkingCalendar measuring(
            ZoneId zone, List<WeekHours> hours, List<DatedException> exceptions) {
        Map<LocalDate, DayException> dated = new HashMap<>();
        exceptions.forEach(exception -> dated.put(exception.date(), exception.how()));
        return new WorkingCalendar(zone, WeeklyHours.of(hours), dated);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The key of the calendar it is a version of. */
    public String calendarKey() {
        return calendarKey;
    }

    /** Its number in the calendar, from 1. */
    public int number() {
        return number;
    }

    /** Where it is in its life. */
    public CalendarState state() {
        return state;
    }

    /** IANA time zone of its clock. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The hours of its week, as they were written. */
    public List<WeekHours> hours() {
        return List.copyOf(hours);
    }

    /** The exceptions, by date. */
    public List<DatedException> exceptions() {
        Map<LocalDate, List<ExceptionRow>> byDate = new TreeMap<>();
        exceptions.forEach(
                row -> byDate.computeIfAbsent(row.date(), date -> new ArrayList<>()).add(row));
        return byDate.values().stream().map(ExceptionRow::together).toList();
    }

    /** Subject of who vouched for it, and when. */
    public Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmedBy).map(by -> new Confirmation(by, confirmedAt));
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }

    /** Who vouched for a version, and when. */
    public record Confirmation(String by, Instant at) {}
}
