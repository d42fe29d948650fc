package io.servicecard.order.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What is different on a date.
 *
 * @param name of the day, for people; may be null
 * @param source key of the holidays it was taken from; null when somebody wrote it
 */
public record DatedException(LocalDate date, DayException how, String name, String source) {
    /** The exceptions of both lists by date; where both have one, the later list's. */
    public static List<DatedException> merged(
            List<DatedException> earlier, List<DatedException> later) {
        var byDate = new TreeMap<LocalDate, DatedException>();
        earlier.forEach(exception -> byDate.put(exception.date(), exception));
        later.forEach(exception -> byDate.put(exception.date(), exception));
        return List.copyOf(byDate.values());
    }
}
