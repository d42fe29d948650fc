package io.servicecard.order.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** An exception as it is stored: one row, or one for each of its hours. */
@Embeddable
public record ExceptionRow(
        @Column(name = "date") LocalDate date,
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
        @Column(name = "from_time") LocalTime from,
        @Column(name = "to_time") LocalTime to,
        @Column(name = "minutes") Integer minutes,
        @Column(name = "name") String name,
        @Column(name = "source") String source) {
    /** What an exception does. */
    public enum Kind {
        CLOSED,
        OPEN,
        SHORT
    }

    static Stream<ExceptionRow> of(DatedException exception) {
        return switch (exception.how()) {
            case DayException.Closed closed ->
                    Stream.of(row(exception, Kind.CLOSED, null, null, null));
            case DayException.Open(var hours) ->
                    hours.stream()
                            .map(one -> row(exception, Kind.OPEN, one.from(), one.to(), null));
            case DayException.ShortDay(var by) ->
                    Stream.of(
                            row(
                                    exception,
                                    Kind.SHORT,
                                    null,
                                    null,
                                    Math.toIntExact(by.toMinutes())));
        };
    }

    /** The exception that these rows of one date are. */
    static DatedException together(List<ExceptionRow> rows) {
        var first = rows.getFirst();
        var how =
                switch (first.kind) {
                    case CLOSED -> new DayException.Closed();
                    case OPEN ->
                            new DayException.Open(
                                    rows.stream()
                                            .map(row -> new OpenHours(row.from, row.to))
                                            .toList());
                    case SHORT -> new DayException.ShortDay(Duration.ofMinutes(first.minutes));
                };
        return new DatedException(first.date, how, first.name, first.source);
    }

    private static ExceptionRow row(
            DatedException of, Kind kind, LocalTime from, LocalTime to, Integer minutes) {
        return new ExceptionRow(of.date(), kind, from, to, minutes, of.name(), of.source());
    }
}
