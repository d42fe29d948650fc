package io.servicecard.order.calendar.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.DatedException;
import io.servicecard.order.calendar.domain.DayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The holidays that come with the service: {@code holidays/<key>.json}. */
@ApplicationScoped
public class Holidays {
    private static final List<String> KEYS = List.of("pl-2026", "ru-2026");

    private final List<HolidaySet> sets;

    Holidays(ObjectMapper json) {
        this.sets = KEYS.stream().map(key -> read(json, key)).toList();
    }

    /** All of them. */
    public List<HolidaySet> all() {
        return sets;
    }

    /**
     * Those of a key.
     *
     * @throws CalendarRefused.HolidaysUnknown when there are none
     */
    public HolidaySet of(String key) {
        return sets.stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow(CalendarRefused.HolidaysUnknown::new);
    }

    private record File(
            String key,
            String country,
            int year,
            String title,
            String source,
            String confirmation,
            List<Day> days) {
        HolidaySet toSet() {
            return new HolidaySet(
                    key,
                    country,
                    year,
                    title,
                    source,
                    confirmation,
                    days.stream().map(day -> day.toException(key)).toList());
        }
    }

    private record Day(LocalDate date, Kind kind, Integer minutes, String name) {
        private enum Kind {
            CLOSED,
            SHORT
        }

        DatedException toException(String source) {
            var how =
                    switch (kind) {
                        case CLOSED -> new DayException.Closed();
                        case SHORT -> new DayException.ShortDay(Duration.ofMinutes(minutes));
                    };
            return new DatedException(date, how, name, source);
        }
    }

    private static HolidaySet read(ObjectMapper json, String key) {
        try (var file =
                Holidays.class.getClassLoader().getResourceAsStream("holidays/" + key + ".json")) {
            return json.readValue(file, File.class).toSet();
        } catch (IOException e) {
            throw new UncheckedIOException("holidays " + key + " cannot be read", e);
        }
    }
}
